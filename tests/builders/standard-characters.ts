// The 8,105 characters of the table of general standard characters (通用规范汉字表, State Council 2013, levels 1 to 3), by code point.
import { readFileSync } from 'node:fs'
import path from 'node:path'

export const STANDARD_CHARACTERS: readonly string[] = [...readFileSync(path.join(process.cwd(), 'tests', 'fixtures', 'general-standard-characters.txt'), 'utf8').replaceAll('\n', '')]

/** Characters of names of people and places that GB 2312 lacks or that are seldom seen. */
export const RARE_CHARACTERS: readonly string[] = [...'堃喆祎赟翀燚淼垚骉犇麤昇珺璟玥珅琇瑄瑢璠璐璘璿瓅炘炜烜烨焱煜熠燊旸旻昉昕昳晖晗晞晟暄暐曦曌朤钰钲铄铖锴镕鑫霆霈霖霏靖韡頔颀飏骁骐骞鹍麒龑龘奭囧昀𬱟㛃䶮𫠆']

/** Characters that our fonts have no glyph for: one of extension B, one of extension G. */
export const BEYOND_CHARACTERS: readonly string[] = ['𠮷', '𰻝']
