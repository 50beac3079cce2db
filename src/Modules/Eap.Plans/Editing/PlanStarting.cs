using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Plans.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Editing;

/// <summary>What a new plan begins with.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="FromYear">First year.</param>
/// <param name="ToYear">Last year.</param>
/// <param name="OrganizationId">The city's federation.</param>
/// <param name="NoticeItemId">The notice it follows; null: none is on the site.</param>
/// <param name="CopyOf">The plan in force whose rules it begins with; null: it begins empty.</param>
public sealed record NewPlan(string Title, int FromYear, int ToYear, string OrganizationId, string? NoticeItemId, string? CopyOf);

/// <summary>Begins plans, as drafts: nothing of one holds before somebody puts it in force.</summary>
public sealed class PlanStarting(UnitOfWork work, IStringLocalizer<PlanStarting> T)
{
    /// <summary>Begins one.</summary>
    /// <returns>Its item, or why not.</returns>
    public Task<(string? PlanItemId, string? Problem)> StartAsync(NewPlan wanted, CancellationToken cancellationToken) => work.RunAsync<(string?, string?)>(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var part = new PlanPart();
        if (wanted.CopyOf is { } id)
        {
            if (await contents.GetAsync(id, VersionOptions.Published, cancellationToken) is not { ContentType: PlanContentType.Name } old) return (null, T["要照着做的那份计划已经不在了。"]);
            part = Renewed(old.Copy().GetOrCreate<PlanPart>(), wanted.FromYear);
        }

        (part.FromYear, part.ToYear, part.NoticeContentItemId) = (wanted.FromYear, wanted.ToYear, wanted.NoticeItemId);
        var item = await contents.NewAsync(PlanContentType.Name, wanted.OrganizationId, cancellationToken);
        item.Apply(new TitlePart { Title = wanted.Title }).Apply(part);
        var saved = await contents.SaveDraftAsync(item, null, cancellationToken);
        if (!saved.Succeeded) return (null, string.Join('；', saved.Errors.Select(error => error.Message).Concat(saved.Refusals)));
        unit.Get<AuditTrail>().Record("Plan", "PlanStarted", T["新建计划草稿：{0}", wanted.Title], item.ContentItemId, wanted.OrganizationId, wanted.CopyOf is null ? null : new JsonObject { ["copyOf"] = wanted.CopyOf });
        return (item.ContentItemId, null);
    }, cancellationToken);

    // Days move on with the years. When the city decided its own rules, and what was frozen and corrected, belongs to the old plan alone.
    private static PlanPart Renewed(PlanPart part, int fromYear)
    {
        var years = fromYear - part.FromYear;
        part.Deadlines = [.. part.Deadlines.Select(deadline => deadline with { LastDay = deadline.LastDay?.AddYears(years) })];
        (part.OwnRuleDate, part.FrozenOn, part.Corrections) = (null, null, []);
        return part;
    }
}
