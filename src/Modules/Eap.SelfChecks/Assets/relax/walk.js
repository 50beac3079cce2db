// The steps of an exercise, one after the other. Knows neither page nor clock: it is told how many milliseconds went by.
export function flatten(items) {
  return items.flatMap(item => (item.steps
    ? Array.from({ length: item.times }, (_, round) => item.steps.map(step => ({ ...step, round: round + 1 }))).flat()
    : [{ ...item, round: 1 }]));
}

export class Walk {
  constructor(steps) {
    this.steps = steps;
    this.restart();
    this.running = false;
  }

  get step() { return this.steps[this.place]; }

  get done() { return this.place >= this.steps.length; }

  // Milliseconds of the present step that are still to come.
  get left() { return this.done ? 0 : this.step.seconds * 1000 - this.passed; }

  restart() {
    this.place = 0;
    this.passed = 0;
  }

  start() {
    if (this.done) this.restart();
    this.running = this.steps.length > 0;
  }

  pause() { this.running = false; }

  go(by) {
    this.place = Math.max(0, Math.min(this.steps.length, (this.done ? this.steps.length : this.place) + by));
    this.passed = 0;
    if (this.done) this.running = false;
  }

  // Time goes by; true when another step is at hand. A telephone that slept never jumps over a step.
  advance(milliseconds) {
    if (!this.running) return false;
    this.passed += milliseconds;
    if (this.left > 0) return false;
    this.go(1);
    return true;
  }
}
