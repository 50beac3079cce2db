using System.Security.Cryptography;
using System.Text.Json;
using Eap.Applications.Filing;
using Eap.Notifications.Messages;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// From a draft to a survey that takes answers: who drafted it asks, somebody else at the city reads it and opens it or sends it back. Whoever could open what he wrote himself could ask
/// one person the same thing in many ways. Each says null when it is done, else why not.
/// </summary>
public sealed class SurveyOpening(UnitOfWork work, SiteClock clock, SurveyProblems problems, IStringLocalizer<SurveyOpening> T)
{
    private const string CodeAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int CodeLength = 10;

    /// <summary>Asks the city to open it as it stands.</summary>
    public Task<string?> AskAsync(string id, string? version, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is not { Run: null } found) return T["这份调查已经发出了。"];
        if (found.Item.ContentItemVersionId != version) return T["别人刚改过这份调查。请再看一遍。"];
        if (await ProblemAsync(unit, found, cancellationToken) is { } problem) return problem;
        if (await unit.Get<OrganizationDirectory>().FederationAsync(cancellationToken) is not { } city) return T["网站里还没有市总工会，没有人能核对。"];
        var organization = await unit.Get<OrganizationDirectory>().FindAsync(found.Item.OrganizationId, cancellationToken);
        if (organization?.Path.StartsWith(city.Path, StringComparison.Ordinal) != true) return T["这个单位在网站里不在市总工会下面，没有人能核对。请先请系统管理员把它放到市总工会下面。"];
        var (me, row) = (unit.Get<Officer>(), await unit.Db.Set<SurveyAsking>().AsTracking().FirstOrDefaultAsync(row => row.SurveyItemId == id, cancellationToken));
        if (row is null) unit.Db.Add(row = new SurveyAsking { SurveyItemId = id, VersionId = "", AskedBy = "", AskedByName = "" });
        (row.VersionId, row.AskedUtc, row.AskedBy, row.AskedByName) = (version, clock.UtcNow, me.Id, await me.NameAsync(cancellationToken));
        (row.SentBackUtc, row.SentBackByName, row.Reason) = (null, null, null);
        var able = await unit.Get<PermissionHolders>().UserIdsAsync(nameof(SurveyPermissions.ManageSurveys), city.OrganizationId, cancellationToken);
        await unit.Get<Notifier>().SendAsync(able.Where(person => person != me.Id), new NotificationMessage(T["有一份匿名调查等市里核对"], "", found.Address), cancellationToken);
        Record(unit, "Asked", T["请市里核对匿名调查：{0}"], found);
        return null;
    }, cancellationToken);

    /// <summary>Sends it back with a reason.</summary>
    public Task<string?> SendBackAsync(string id, string? version, string reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is not { Run: null } found) return T["这份调查已经发出了。"];
        if (Refusal(found, version) is { } refusal) return refusal;
        var row = await unit.Db.Set<SurveyAsking>().AsTracking().FirstAsync(row => row.SurveyItemId == id, cancellationToken);
        (row.SentBackUtc, row.SentBackByName, row.Reason) = (clock.UtcNow, await unit.Get<Officer>().NameAsync(cancellationToken), reason);
        await TellAsync(unit, row, T["你请市里核对的匿名调查退回来了"], found, cancellationToken);
        Record(unit, "SentBack", T["退回匿名调查：{0}"], found);
        return null;
    }, cancellationToken);

    /// <summary>Opens it: from now on it is as it is, anonymous, for good.</summary>
    public Task<string?> OpenAsync(string id, string? version, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is not { Run: null } found) return T["这份调查已经发出了。"];
        if (Refusal(found, version) is { } refusal) return refusal;
        if (await ProblemAsync(unit, found, cancellationToken) is { } problem) return problem;
        var (part, now) = (found.Definition, clock.UtcNow);
        var until = clock.ToUtc(part.Until!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue));
        unit.Db.Add(new SurveyRun
        {
            SurveyItemId = id, Code = RandomNumberGenerator.GetString(CodeAlphabet, CodeLength), OrganizationId = found.Item.OrganizationId, Title = found.Item.DisplayText, DefinitionJson = JsonSerializer.Serialize(part, JOptions.Default),
            OpenedUtc = now, OpenedByName = await unit.Get<Officer>().NameAsync(cancellationToken), FromUtc = part.From is { } from && from > clock.Today ? clock.ToUtc(from.ToDateTime(TimeOnly.MinValue)) : now, UntilUtc = until,
            MostAnswers = await unit.Get<SurveyAudience>().RoomAsync(found.Item.OrganizationId, cancellationToken),
        });
        DueWorkQueue.PutNew(unit, SurveyClosing.WorkKind, id, until);
        DueWorkQueue.PutNew(unit, SurveyShuffle.WorkKind, id, now + SurveyShuffle.Every);
        await TellAsync(unit, found.Asking!, T["你请市里核对的匿名调查已经发出"], found, cancellationToken);
        Record(unit, "Opened", T["发出匿名调查：{0}"], found);
        return null;
    }, cancellationToken);

    /// <summary>Ends it before its time: the city only. Who could end it where he likes could end it after the one answer he waits for.</summary>
    public Task<string?> CloseAsync(string id, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is not { Run: { ClosedUtc: null } } found) return T["这份调查没有发出，或者已经结束。"];
        if (!found.IsAtCity) return T["提前结束要由市总工会来办。过了最后一天，网站会自动合计。"];
        await unit.Get<SurveyClosing>().CloseAsync(unit, id, cancellationToken);
        return null;
    }, cancellationToken);

    // Who opens or sends back: the city, with clean hands, and what lies there is what was read.
    private string? Refusal(SurveyCase found, string? version)
    {
        if (!found.IsAtCity) return T["发出调查要由市总工会核对。请按“请市里核对”。"];
        if (found.IsOwn) return T["这份调查是你拟的、改过的，或者是你请核对的，要由市总工会的另一个人来核对。"];
        if (!found.IsWaiting) return T["没有人请市里核对现在这个样子的调查：改过以后要再请一次。"];
        return found.Item.ContentItemVersionId == version ? null : T["别人刚改过这份调查。请核对后再发出。"].Value;
    }

    private async Task<string?> ProblemAsync(UnitScope unit, SurveyCase found, CancellationToken cancellationToken)
    {
        var audience = unit.Get<SurveyAudience>();
        var missing = problems.BeforeOpening(found.Definition, await audience.IsCityAsync(found.Item.OrganizationId, cancellationToken), clock.Today).ToList();
        return missing.Count > 0 ? string.Concat(missing) : await audience.ProblemAsync(found.Item.OrganizationId, cancellationToken);
    }

    private static Task<int> TellAsync(UnitScope unit, SurveyAsking asking, string words, SurveyCase found, CancellationToken cancellationToken) =>
        unit.Get<Notifier>().SendAsync(asking.AskedBy.Length > 0 ? [asking.AskedBy] : [], new NotificationMessage(words, "", found.Address), cancellationToken);

    private static void Record(UnitScope unit, string what, string words, SurveyCase found) =>
        unit.Get<AuditTrail>().Record("Survey", what, string.Format(words, found.Item.DisplayText), found.Item.ContentItemId, found.Item.OrganizationId);
}
