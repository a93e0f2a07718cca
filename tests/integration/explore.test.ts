import { it, beforeAll } from 'vitest'
import { clone, type Clone } from './database'
let g: Clone
beforeAll(async () => { const t=Date.now(); g = await clone(); console.log('clone ms', Date.now()-t) })
it('explores', async () => {
  const q = async (s: string) => console.log(s, JSON.stringify((await g.owner.query(s)).rows))
  await q('select count(*) from metric'); await q('select count(*) from org_unit'); await q('select count(*) from statement'); await q('select count(distinct statement_id), count(*) from statement_link')
  await q('select count(*) from observation'); await q('select kind,count(*) from org_unit group by 1')
  await q("select distinct code from org_unit_version where code !~ '^[0-9]+$' or not dates_known")
  await q('select * from period'); await q('select id,line_id,version,supersedes_id,published_by_id,reason,sealed from release'); 
  await q('select stream,seq,body from audit.event')
  await q("select m.code, p.key, r.value, r.missing, r.qualifier, r.origin, o.approved_revision_id = o.draft_revision_id same from observation o join metric m on m.id=o.metric_id join period p on p.id=o.period_id join revision r on r.id=o.draft_revision_id order by 1")
  await q("select m.code, v.kind, n.code num, d.code den, m.levels from metric m join metric_version v on v.metric_id=m.id left join metric n on n.id=v.numerator_id left join metric d on d.id=v.denominator_id where v.kind not in ('COUNT') order by 1")
  const t=Date.now(); for (let i=0;i<5;i++) { const c = await clone(); await c.end() } console.log('5 clones', Date.now()-t)
  await q("select pg_database_size(current_database())")
})
