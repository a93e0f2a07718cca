// What the sentences about collections, submissions and what hangs on them need to say.
import type { SubmissionState } from './submission'

/** A figure that another collection asks for, the first of `count`. */
interface AlreadyAsked {
  readonly count: string
  readonly metricZh: string
  readonly metricEn: string
  readonly subjectZh: string
  readonly subjectEn: string
  readonly period: string
  readonly otherZh: string
  readonly otherEn: string
}

export interface CollectingProblemParams {
  'collection.unknown': Record<string, never>
  'collection.field-missing': Record<string, never>
  'collection.day-unreadable': Record<string, never>
  'collection.time-unreadable': Record<string, never>
  'collection.dates': { readonly opensOn: string; readonly dueOn: string }
  'collection.due-day-off': { readonly day: string }
  'collection.due-before-end': { readonly day: string }
  'collection.form-expired': { readonly day: string }
  'collection.code-form': { readonly text: string }
  'collection.code-taken': { readonly text: string }
  'collection.period': Record<string, never>
  'collection.nothing-asked': Record<string, never>
  'collection.rarer': { readonly count: string; readonly namesZh: string; readonly namesEn: string }
  'collection.already-asked': AlreadyAsked
  'collection.changed-meanwhile': Record<string, never>
  'collection.is-closed': Record<string, never>
  'collection.not-confirmed': { readonly expected: string }
  'collection.due-not-later': Record<string, never>
  'collection.responder-unknown': { readonly text: string }
  'collection.duties-unknown': Record<string, never>
  'collection.nothing-added': Record<string, never>
  'collection.duties-held': { readonly nameZh: string; readonly nameEn: string; readonly state: SubmissionState }
  'collection.reminded-already': Record<string, never>
  'collection.nobody-to-remind': { readonly namesZh: string; readonly namesEn: string }
  'collection.none-chosen': Record<string, never>
  'submission.not-waivable': { readonly state: SubmissionState }
  'submission.not-waived': { readonly state: SubmissionState }
  'submission.changed-meanwhile': Record<string, never>
  'submission.figures-moved': Record<string, never>
  'submission.moved-since': { readonly count: string; readonly names: string; readonly namesEn: string }
  'submission.blank': { readonly nameZh: string; readonly nameEn: string; readonly subject: string; readonly subjectEn: string }
  'submission.note-missing': { readonly nameZh: string; readonly nameEn: string; readonly subject: string; readonly subjectEn: string }
  'submission.unexplained': { readonly nameZh: string; readonly nameEn: string; readonly subject: string; readonly subjectEn: string }
  'submission.not-declared': Record<string, never>
  'submission.not-waiting': { readonly state: SubmissionState }
  'submission.not-approved': { readonly state: SubmissionState }
  'submission.own-figures': { readonly count: string; readonly names: string; readonly namesEn: string }
  'submission.own-submit': Record<string, never>
  'submission.own-explanation': Record<string, never>
  'submission.reason-missing': Record<string, never>
  'submission.nothing-chosen': Record<string, never>
  'submission.not-open': { readonly state: SubmissionState }
  'submission.closed': { readonly title: string; readonly titleEn: string }
  'submission.not-yet': { readonly opensOn: string }
  'comment.text-missing': Record<string, never>
  'comment.unknown': Record<string, never>
  'comment.thread-over': Record<string, never>
  'evidence.unknown': Record<string, never>
  'evidence.empty': { readonly name: string }
  'evidence.too-large': { readonly name: string; readonly limit: string }
  'evidence.too-many': { readonly limit: string }
  'evidence.wrong-type': { readonly name: string }
  'evidence.lying-name': { readonly name: string; readonly actual: string }
  'evidence.protected': { readonly name: string }
  'finding.gone': Record<string, never>
  'finding.not-explainable': Record<string, never>
  'finding.explanation-short': { readonly least: string }
  'reconciliation.unknown-period': Record<string, never>
}
