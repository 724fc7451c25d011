// ScriptApp: what the script may do, and its triggers.
import {gasEnum, type EnumMember} from './enum';
import type {Runtime} from './runtime';
import {scopeAddress} from './scopes';
import {ServiceError} from './service-error';
import type {Document} from './document/document';
import type {Spreadsheet} from './spreadsheet/spreadsheet';
import {
  eventTypes,
  Trigger,
  TriggerBuilder,
  triggerSources,
  weekdays,
  type TriggerDesk,
} from './triggers';

const authModes = gasEnum('AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
const statuses = gasEnum('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const sources = gasEnum('InstallationSource', [
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
]);

/** The member for a run's authorisation, as event objects have it. */
export function authModeMember(runtime: Runtime): EnumMember {
  return authModes[runtime.authMode];
}

export class AuthorizationInfo {
  static readonly gas = 'Script.AuthorizationInfo';

  constructor(private readonly required: boolean) {}

  getAuthorizationStatus(): EnumMember {
    return this.required ? statuses.REQUIRED : statuses.NOT_REQUIRED;
  }

  /** Null where nothing is required: reference, AuthorizationInfo. */
  getAuthorizationUrl(): string | null {
    return this.required ? 'https://script.google.com/macros/d/local' : null;
  }
}

/** The project as a web app, which in the host nobody published. */
export class Service {
  static readonly gas = 'Script.Service';

  /** Null before the first deployment: reference, Service.getUrl. */
  getUrl(): null {
    return null;
  }

  isEnabled(): boolean {
    return false;
  }
}

/** What ScriptApp must know of the project. */
export interface ScriptRights {
  scriptId: string;
  /** Scopes of the manifest; undefined where Google finds them out by itself. */
  scopes: readonly string[] | undefined;
  /** Scopes that the person took away, as Google's consent screen lets people do. */
  refused: readonly string[];
}

export class ScriptApp {
  static readonly gas = 'Script.ScriptApp';
  readonly AuthMode = authModes;
  readonly AuthorizationStatus = statuses;
  readonly EventType = eventTypes;
  readonly InstallationSource = sources;
  readonly TriggerSource = triggerSources;
  readonly WeekDay = weekdays;

  constructor(
    private readonly rights: ScriptRights,
    private readonly desk: TriggerDesk,
  ) {}

  /** A person deletes triggers of one's own only: reference, ScriptApp.getProjectTriggers. */
  deleteTrigger(trigger: Trigger): void {
    this.desk.triggers.delete(trigger.installed);
  }

  getAuthorizationInfo(authMode: EnumMember): AuthorizationInfo {
    this.mustBeFull(authMode);
    return new AuthorizationInfo(this.rights.refused.length > 0);
  }

  getInstallationSource(): EnumMember {
    return sources.NONE;
  }

  /** Those of the person who runs the script; nobody sees triggers of others. */
  getProjectTriggers(): Trigger[] {
    const {triggers, runtime} = this.desk;
    return triggers.of(runtime.person).map(each => new Trigger(each));
  }

  getScriptId(): string {
    return this.rights.scriptId;
  }

  getService(): Service {
    return new Service();
  }

  getUserTriggers(file: Spreadsheet | Document): Trigger[] {
    return this.getProjectTriggers().filter(
      each => each.getTriggerSourceId() === file.getId(),
    );
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.desk, functionName);
  }

  requireAllScopes(authMode: EnumMember): void {
    this.mustBeFull(authMode);
    this.mustBeGranted(this.rights.refused);
  }

  /** Scopes that the manifest lacks can never be granted, so that the call fails whatever the person says. */
  requireScopes(authMode: EnumMember, oAuthScopes: string[]): void {
    this.mustBeFull(authMode);
    const asked = oAuthScopes.map(scopeAddress);
    const known = this.rights.scopes?.map(scopeAddress) ?? asked;
    const refused = this.rights.refused.map(scopeAddress);
    this.mustBeGranted(
      asked.filter(scope => !known.includes(scope) || refused.includes(scope)),
    );
  }

  /** Other modes are refused: reference, ScriptApp.requireScopes, «only supports ScriptApp.AuthMode.FULL». */
  private mustBeFull(authMode: EnumMember): void {
    if (authMode !== authModes.FULL) {
      throw new ServiceError('Invalid argument: authMode');
    }
  }

  /** Google ends the run and shows its consent screen, which here nobody can see. */
  private mustBeGranted(missing: readonly string[]): void {
    if (missing.length === 0) return;
    throw new ServiceError(
      `Authorization is required to perform that action. Required permissions: ${missing.map(scopeAddress).join(' ')}`,
    );
  }
}
