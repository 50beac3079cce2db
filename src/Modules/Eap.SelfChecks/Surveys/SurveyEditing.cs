using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>Keeps and deletes drafts of surveys. Each says null when it is done, else why not.</summary>
public sealed class SurveyEditing(UnitOfWork work, IStringLocalizer<SurveyEditing> T)
{
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

    /// <summary>Deletes one that was never opened. Its history stays, as that of any content.</summary>
    public Task<string?> DeleteAsync(string id, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<SurveyDoor>().ManagedAsync(id, cancellationToken) is not { Run: null } found) return T["这份调查已经发出，不能删除。"];
        await unit.Db.Set<SurveyAsking>().Where(row => row.SurveyItemId == id).ExecuteDeleteAsync(cancellationToken);
        await unit.Get<IContentManager>().RemoveAsync(id, cancellationToken);
        unit.Get<AuditTrail>().Record("Survey", "Deleted", string.Format(T["删除没有发出的匿名调查：{0}"].Value, found.Item.DisplayText), id, found.Item.OrganizationId);
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
