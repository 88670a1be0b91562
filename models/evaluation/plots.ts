import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './chats.ts';
import { byChat } from './entries.ts';
import type { Entry } from './entries.ts';

const SIZE = 320;
const EDGE = 44;
const COLOURS: Partial<Record<Source, string>> = { own: '#0b6e99', twitter: '#b5530a', cucom: '#5b4b9a' };

type Point = [x: number, y: number];

const place = ([x, y]: Point) => `${(EDGE + x * SIZE).toFixed(1)},${(EDGE + (1 - y) * SIZE).toFixed(1)}`;

function chart(title: string, across: string, up: string, lines: Partial<Record<Source, Point[]>>): string {
  const side = SIZE + 2 * EDGE;
  const drawn = Object.entries(lines).map(
    ([source, points], index) =>
      `<polyline fill="none" stroke="${COLOURS[source as Source]}" stroke-width="2" points="${points.map(place).join(' ')}"/>` +
      `<text x="${EDGE + SIZE - 70}" y="${EDGE + SIZE - 50 + index * 16}" fill="${COLOURS[source as Source]}">${source}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" font-family="sans-serif" font-size="12">
<rect width="${side}" height="${side}" fill="#fff"/>
<rect x="${EDGE}" y="${EDGE}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>
<line x1="${EDGE}" y1="${EDGE + SIZE}" x2="${EDGE + SIZE}" y2="${EDGE}" stroke="#ccc" stroke-dasharray="4"/>
<text x="${side / 2}" y="24" text-anchor="middle" font-size="14">${title}</text>
<text x="${side / 2}" y="${side - 12}" text-anchor="middle">${across}</text>
<text x="16" y="${side / 2}" text-anchor="middle" transform="rotate(-90 16 ${side / 2})">${up}</text>
${drawn.join('\n')}
</svg>
`;
}

function roc(entries: Entry[], gold: (entry: Entry) => boolean, score: (entry: Entry) => number): Point[] {
  const order = [...entries].sort((a, b) => score(b) - score(a));
  const positives = order.filter(gold).length || 1;
  const negatives = order.length - positives || 1;
  let hits = 0;
  let alarms = 0;
  const points: Point[] = [[0, 0]];
  for (const entry of order) {
    if (gold(entry)) hits += 1;
    else alarms += 1;
    points.push([alarms / negatives, hits / positives]);
  }
  return points;
}

function reliability(entries: Entry[], gold: (entry: Entry) => boolean, score: (entry: Entry) => number): Point[] {
  const order = [...entries].sort((a, b) => score(a) - score(b));
  const size = Math.ceil(order.length / 10);
  return Array.from({ length: 10 }, (_, bin) => order.slice(bin * size, (bin + 1) * size))
    .filter((bin) => bin.length > 0)
    .map((bin): Point => [bin.reduce((sum, entry) => sum + score(entry), 0) / bin.length, bin.filter(gold).length / bin.length]);
}

/** Forecastable escalations flagged before they happen against calm chats alarmed, over all cuts. */
function alarmsAgainstCatches(entries: Entry[]): Point[] {
  const chats = byChat(entries);
  const score = ({ scores }: Entry) => Math.max(scores.forecast, scores.heat[2]!);
  const calm = chats
    .filter((chat) => chat.every(({ label }) => label.heat <= 1))
    .map((chat) => Math.max(...chat.map(score)));
  const before = chats.flatMap((chat) => {
    const first = chat.find(({ label }) => label.heat >= 3);
    if (!first || first.customerTurn === chat[0]!.customerTurn) return [];
    return [Math.max(...chat.filter(({ customerTurn }) => customerTurn < first.customerTurn).map(score))];
  });
  const over = (values: number[], cut: number) => values.filter((value) => value >= cut).length / (values.length || 1);
  return Array.from({ length: 101 }, (_, step): Point => [over(calm, 1 - step / 100), over(before, 1 - step / 100)]);
}

/** Draws the card's plots as SVG into a folder. */
export function drawPlots(entries: Entry[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const bySource = (draw: (entries: Entry[]) => Point[], sources: Source[] = ['own', 'twitter', 'cucom']) =>
    Object.fromEntries(sources.map((source) => [source, draw(entries.filter((entry) => entry.source === source))]));
  const hot = ({ label }: Entry) => label.heat >= 2;
  const heat2 = ({ scores }: Entry) => scores.heat[1]!;
  const write = (name: string, svg: string) => writeFileSync(join(folder, `${name}.svg`), svg);
  write('heat-roc', chart('Heat ≥ 2', 'calm entries alarmed', 'hot entries found', bySource((of) => roc(of, hot, heat2))));
  write('heat-calibration', chart('P(heat ≥ 2)', 'said', 'was', bySource((of) => reliability(of, hot, heat2))));
  write(
    'flags',
    chart('Escalations seen coming', 'calm chats alarmed', 'flagged before heat 3', bySource(alarmsAgainstCatches, ['own', 'cucom'])),
  );
}
