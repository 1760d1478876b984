import { RequestError } from '../../../../errors.ts'

/** A pack is missing, broken or not allowed yet: on the command line the asker's to mend, in a studio its administrator's. */
export class PackFault extends RequestError {}
