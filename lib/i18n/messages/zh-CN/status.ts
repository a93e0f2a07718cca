// The words of a figure's status. They always stand with a shape.
export const status = {
  met: '达标',
  near: '临近',
  missed: '未达标',
  watched: '监测',
  'not-reported': '未报',
}
