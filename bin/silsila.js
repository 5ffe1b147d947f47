#!/usr/bin/env node
// Launcher: runs the TypeScript source in a checkout, the compiled program in an installed package.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`silsila needs Node 22.18 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
nodeModule.enableCompileCache();
const source = new URL('./silsila.ts', import.meta.url);
await import(existsSync(source) ? source.href : new URL('../dist/bin/silsila.js', import.meta.url).href);
