// The version of the product, as it stands in every audit event and in the health answer.
import manifest from '@/package.json' with { type: 'json' }

export const appVersion: string = manifest.version
