import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';

const SILENT = { info: (): void => undefined };

/** The Content-Security-Policy that Forge serves a Custom UI page of this app with. Who may frame it and where breaches are reported is ours here. */
export function contentPolicy(html: string, hostname: string): string {
  const existingCSPDetails = new CSPProcessingService(SILENT as never, load).getCspDetails(html, {
    scopes: [],
    content: {},
  });
  const lines = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    tunnelCSPReporterUri: '',
    hostname,
  });
  return lines.filter((line) => !/^(frame-ancestors|report-uri)/.test(line.trim())).join('; ');
}
