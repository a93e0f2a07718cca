import type { Widen } from '../../widen'
import type { desk as zh } from '../zh-CN/desk'

export const desk: Widen<typeof zh> = {
  title: 'Desk',
  home: 'Home',
  entry: 'Entry',
  releases: 'Publishing',
  readers: 'Public pages',
  welcome: (name) => `Welcome, ${name}`,
  duties: 'What you may do',
  mayRecord: 'Enter and correct figures',
  mayPublish: 'Check the differences and publish',
  mayNothing: 'Your account has no rights yet. Ask your administrator.',
  toEntry: 'Choose a unit and a year to begin',
  toReleases: 'See the unpublished changes of each year',
  years: 'Years',
  year: 'Year',
  changes: 'Unpublished changes',
  changesCount: (count) => count,
  noChanges: 'none',
  published: 'Published version',
  notPublished: 'not published yet',
}
