using System.Security.Cryptography;
using System.Text.Json;
using Eap.Applications.Filing;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>Keeps, opens and closes surveys. Each says null when it is done, else why not.</summary>
public sealed class SurveyEditing(UnitOfWork work, SiteClock clock, SurveyProblems problems, IStringLocalizer<SurveyEditing> T)
{
    private const string CodeAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int CodeLength = 10;

    /// <summary>Keeps a new survey.</summary>
    public Task<string?> CreateAsync(string id, string organizationId, string title, SurveyPart part, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (!await unit.Get<IAccess>().AllowsAsync(nameof(SurveyPermissions.ManageSurveys), organizationId, cancellationToken)) return T["请选一个由你负责的单位。"];
        var contents = unit.Get<IContentManager>();
        // The same form sent twice.
        if (await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) is not null) return null;
        var item = await contents.NewAsync(SurveyType.Name, organizationId, cancellationToken);
        item.ContentItemId = id;
        return await SaveAsync(unit, item.Apply(new TitlePart { Title = title }).Apply(part), null, "Created", T["拟定匿名调查"], cancellationToken);
    }, cancellationToken);

    /// <summary>Keeps changes of one that has not been opened.</summary>
    public Task<string?> ChangeAsync(string id, string? version, string title, SurveyPart part, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
        await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is { Run: null } found
            ? await SaveAsync(unit, found.Item.Copy().Apply(new TitlePart { Title = title }).Apply(part), version, "Changed", T["修改匿名调查"], cancellationToken)
            : T["这份调查已经发出，题目不能再改。要改的，请另拟一份。"], cancellationToken);

    /// <summary>Opens it: from now on it is as it is, anonymous, for good.</summary>
    public Task<string?> OpenAsync(string id, string? version, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is not { Run: null } found) return T["这份调查已经发出了。"];
        if (found.Item.ContentItemVersionId != version) return T["别人刚改过这份调查。请核对后再发出。"];
        var part = found.Definition;
        if (problems.BeforeOpening(part, clock.Today).ToList() is { Count: > 0 } missing) return string.Concat(missing);
        if (await unit.Get<SurveyAudience>().ProblemAsync(found.Item.OrganizationId, cancellationToken) is { } tooFew) return tooFew;
        var (now, until) = (clock.UtcNow, clock.ToUtc(part.Until!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        unit.Db.Add(new SurveyRun
        {
            SurveyItemId = id, Code = RandomNumberGenerator.GetString(CodeAlphabet, CodeLength), OrganizationId = found.Item.OrganizationId, Title = found.Item.DisplayText, DefinitionJson = JsonSerializer.Serialize(part, JOptions.Default),
            OpenedUtc = now, OpenedByName = await unit.Get<Officer>().NameAsync(cancellationToken), FromUtc = part.From is { } from && from > clock.Today ? clock.ToUtc(from.ToDateTime(TimeOnly.MinValue)) : now, UntilUtc = until,
        });
        DueWorkQueue.PutNew(unit, SurveyClosing.WorkKind, id, until);
        DueWorkQueue.PutNew(unit, SurveyShuffle.WorkKind, id, now + SurveyShuffle.Every);
        unit.Get<AuditTrail>().Record("Survey", "Opened", string.Format(T["发出匿名调查：{0}"].Value, found.Item.DisplayText), id, found.Item.OrganizationId);
        return null;
    }, cancellationToken);

    /// <summary>Ends it before its time: the city only. Who could end it where he likes could end it after the one answer he waits for.</summary>
    public Task<string?> CloseAsync(string id, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is not { Run: { ClosedUtc: null } } found) return T["这份调查没有发出，或者已经结束。"];
        if (!found.MayEnd) return T["提前结束要由市总工会来办。过了最后一天，网站会自动合计。"];
        await unit.Get<SurveyClosing>().CloseAsync(unit, id, cancellationToken);
        return null;
    }, cancellationToken);

    private async Task<string?> SaveAsync(UnitScope unit, Contents.Model.ContentItem item, string? version, string what, string words, CancellationToken cancellationToken)
    {
        var saved = await unit.Get<IContentManager>().SaveDraftAsync(item, version, cancellationToken);
        if (saved.Conflict is not null) return T["别人刚保存过这份调查。请核对后再存一次。"];
        if (!saved.Succeeded) return string.Concat(saved.Errors.Select(error => error.Message).Concat(saved.Refusals));
        unit.Get<AuditTrail>().Record("Survey", what, $"{words}（{item.DisplayText}）", item.ContentItemId, item.OrganizationId);
        return null;
    }
}
