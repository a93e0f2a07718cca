// The one place that knows which days are worked in China: weekends, holidays, and the weekends worked in their stead.
import chineseDays from 'chinese-days'

/** The last year whose holidays are announced in the data at hand; later years know weekends only. */
export const HOLIDAYS_KNOWN_UNTIL = 2026

/**
 * Whether a day is worked.
 * @param day YYYY-MM-DD, read as a day of the calendar whatever zone the machine is in
 */
export const isWorkingDay = (day: string): boolean => chineseDays.isWorkday(day)
