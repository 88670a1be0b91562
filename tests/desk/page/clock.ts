const hoursAndMinutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The local clock time of an ISO time, such as 09:01. */
export function clockTime(iso: string): string {
  return hoursAndMinutes.format(new Date(iso));
}
