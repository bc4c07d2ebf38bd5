import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMetrics } from '../../src/ops/metrics.ts';
import { STOP_WITHIN } from '../../src/ops/serve.ts';
import { commandOf, knownSettings, read, readDockerfile, readYaml, TOP } from './files.ts';

const longestStop = Object.values(STOP_WITHIN).reduce((sum, part) => sum + part, 0) / 1000;
const seconds = (text: string) => Number(/^(\d+)s?$/.exec(text)?.[1]);

const Service = z.object({
  image: z.string(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  stop_grace_period: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  mem_limit: z.string().optional(),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.unknown()),
});

describe.each(['deploy/compose.yaml', 'deploy/compose.scale.yaml'])('%s', (path) => {
  const { services, volumes } = Compose.parse(readYaml(path)[0]);
  const bots = Object.entries(services).filter(([, { image }]) => image === 'touchline');

  it('runs every bot closed in, and gives it time to stop', () => {
    expect(bots.length).toBeGreaterThan(0);
    for (const [, bot] of bots) {
      expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], mem_limit: '512m' });
      expect(bot.security_opt).toEqual(['no-new-privileges:true']);
      expect(seconds(bot.stop_grace_period ?? '')).toBeGreaterThan(longestStop);
    }
  });

  it('sets only settings that exist, and uses only volumes and files that are there', () => {
    for (const [, { environment }] of bots) {
      expect(Object.keys(environment).filter((name) => !knownSettings().has(name))).toEqual([]);
    }
    for (const source of Object.values(services).flatMap((service) =>
      service.volumes.map((v) => v.split(':')[0]),
    )) {
      const there = source?.startsWith('.')
        ? existsSync(join(TOP, 'deploy', source))
        : `${source}` in volumes;
      expect([source, there]).toEqual([source, true]);
    }
  });

  it('shows health and metrics to nobody outside', () => {
    for (const [, { ports }] of bots) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });
});

describe('the systemd unit', () => {
  const unit = 'deploy/touchline.service';
  const has = (tool: string) => spawnSync('which', [tool]).status === 0;

  it('starts as the image does, in the same words, and stops in time', () => {
    const text = read(unit);
    const [, image = []] = readDockerfile('deploy/Dockerfile');
    const command = [...commandOf(image, 'ENTRYPOINT'), ...commandOf(image, 'CMD')].join(' ');
    expect(text).toContain(`\nExecStart=/usr/bin/${command}\n`);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1])).toBeGreaterThan(longestStop);
    expect(text).toContain('STORE_URL=sqlite:///var/lib/touchline/touchline.db');
  });

  it.skipIf(!has('systemd-analyze'))(
    'is sound and well closed, as systemd-analyze judges it (skipped without it)',
    () => {
      const judged = spawnSync(
        'systemd-analyze',
        ['security', '--offline=true', '--threshold=25', '--no-pager', unit],
        { cwd: TOP, encoding: 'utf8' },
      );
      expect(judged.stdout).toMatch(/Overall exposure level for touchline.service: [01]\.\d OK/);
      expect(judged.status).toBe(0);
    },
  );
});

const Kubernetes = z.object({
  kind: z.string(),
  metadata: z.object({ name: z.string() }),
  spec: z
    .object({
      selector: z.looseObject({ matchLabels: z.record(z.string(), z.string()).optional() }).optional(),
      ports: z.array(z.looseObject({ targetPort: z.string().optional() })).optional(),
      template: z
        .object({
          metadata: z.object({ labels: z.record(z.string(), z.string()) }),
          spec: z.looseObject({
            terminationGracePeriodSeconds: z.number(),
            securityContext: z.unknown(),
            containers: z.array(z.looseObject({ env: z.array(z.looseObject({ name: z.string() })) })),
          }),
        })
        .optional(),
    })
    .optional(),
});

describe('the Kubernetes manifests', () => {
  const { resources } = z
    .object({ resources: z.array(z.string()) })
    .parse(readYaml('deploy/kubernetes/kustomization.yaml')[0]);
  const objects = resources
    .flatMap((path) => readYaml(`deploy/kubernetes/${path}`))
    .map((object) => Kubernetes.parse(object));
  const workloads = objects.filter(({ spec }) => spec?.template);

  it.each(workloads.map((object) => [object.metadata.name, object] as const))(
    '%s runs closed in, is probed, and gets only settings that exist and the secret holds',
    (_name, { spec }) => {
      const { labels = {} } = spec?.template?.metadata ?? {};
      expect(spec?.selector?.matchLabels).toEqual(labels);
      const pod = spec?.template?.spec;
      const [bot] = pod?.containers ?? [];
      expect(pod).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(pod?.terminationGracePeriodSeconds).toBeGreaterThan(longestStop + 5);
      expect(bot).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        startupProbe: { httpGet: { path: '/healthz', port: 'health' } },
        livenessProbe: { httpGet: { path: '/healthz', port: 'health' } },
        readinessProbe: { httpGet: { path: '/readyz', port: 'health' } },
      });
      const example = read('deploy/kubernetes/touchline.env.example');
      for (const { name, valueFrom } of bot?.env ?? []) {
        expect(knownSettings()).toContain(name);
        const fromSecret = typeof valueFrom === 'object' && valueFrom !== null && 'secretKeyRef' in valueFrom;
        if (fromSecret) {
          expect(valueFrom).toEqual({ secretKeyRef: { name: 'touchline', key: name } });
          expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
        }
      }
    },
  );

  it('lead each service and disruption budget to a workload', () => {
    const labels = workloads.map(({ spec }) => JSON.stringify(spec?.template?.metadata.labels));
    const selecting = objects.filter(({ kind }) => ['Service', 'PodDisruptionBudget'].includes(kind));
    expect(selecting.length).toBe(3);
    for (const { spec } of selecting) {
      expect(labels).toContain(JSON.stringify(spec?.selector?.matchLabels ?? spec?.selector));
    }
  });
});

describe('the Grafana dashboard', () => {
  const Dashboard = z.object({
    panels: z.array(
      z.object({
        title: z.string(),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        targets: z.array(z.object({ expr: z.string() })),
      }),
    ),
  });
  const { panels } = Dashboard.parse(JSON.parse(read('deploy/grafana-dashboard.json')));

  it('asks only for numbers that the bot gives', async () => {
    const metrics = createMetrics();
    for (const gauge of read('src/ops/serve.ts').matchAll(/gauge\('(\w+)', '(.+?)'/g)) {
      metrics.gauge(gauge[1] ?? '', gauge[2] ?? '', () => 0);
    }
    metrics.well(() => [{ name: 'slack', ok: true }]);
    const given = new Set([...(await metrics.text()).matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name));
    const asked = panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => [...expr.matchAll(/touchline_\w+/g)].map(([name]) => name)),
    );
    expect(asked.length).toBeGreaterThan(10);
    const plain = (name: string) => (given.has(name) ? name : name.replace(/_(bucket|count|sum)$/, ''));
    expect(asked.filter((name) => !given.has(plain(name)))).toEqual([]);
  });

  it('has no two panels in one place', () => {
    const places = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)}/${y + Math.floor(i / w)}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });
});
