// The ways into the interface for programs, and who may take them: by a session, or by a token with the scope that the route names.

export const API_ENTRIES = {
  'GET /api/v1/releases': 'readers',
  'GET /api/v1/releases/[slug]': 'readers',
  'GET /api/v1/releases/[slug]/reconciliation': 'readers',
  'GET /api/v1/metrics': 'readers',
  'GET /api/v1/metrics/[code]': 'readers',
  'GET /api/v1/units': 'readers',
  'GET /api/v1/units/[code]': 'readers',
  'GET /api/v1/observations': 'readers',
  'GET /api/v1/observations/[metric]/[unit]/[period]/history': 'readers',
  'GET /api/v1/sdmx/structure': 'readers',
  'GET /api/v1/openapi.json': 'readers',
  'GET /api/v1/drafts/[unit]': 'observation.read-draft',
  // Whatever else stands below: told that there is no such address.
  'GET /api/v1/[...address]': 'anyone',
} as const
