using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.RuleForms;

/// <summary>Stores the rules of a plan: as a draft, or in force; in a frozen plan only as a correction with its reason, which stays with the plan.</summary>
public sealed class PlanRuleEditing(UnitOfWork work, ICurrentUser user, SiteClock clock, IStringLocalizer<PlanRuleEditing> T)
{
    /// <summary>Reads what was posted and stores it when nothing is wrong.</summary>
    public Task<RuleOutcome> SaveAsync(string planItemId, string version, IFormCollection posted, bool asDraft, string reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var stored = (await contents.GetAsync(planItemId, VersionOptions.Latest, cancellationToken))!;
        var (before, item) = (stored.GetOrCreate<PlanPart>(), stored.Copy());
        var part = item.GetOrCreate<PlanPart>();
        var sections = RuleForm.Read(part, posted);
        if (sections.Any(section => section.Rows.Any(row => !row.IsRemoved && row.Problems.Count > 0))) return new RuleOutcome(sections);
        var changes = RuleForm.Changes(before, part);
        if (before.FrozenOn is not null && PlanCorrection.Refuse(asDraft ? "" : reason) is { } refusal) return new RuleOutcome(sections) { Problems = [T[refusal]] };
        if (before.FrozenOn is not null && changes.Count > 0) part.Corrections.Add(new PlanCorrection(clock.UtcNow, user.UserName, reason, changes));
        item.Apply(part);
        var saved = asDraft ? await contents.SaveDraftAsync(item, version, cancellationToken) : await contents.SaveAndPublishAsync(item, version, cancellationToken);
        if (saved.Conflict is { } other) return new RuleOutcome(sections) { Problems = [T["别人刚保存过这份计划。你填的都在下面，请核对后再存一次。"]], Version = other.ContentItemVersionId };
        if (!saved.Succeeded) return new RuleOutcome(sections) { Problems = [.. saved.Errors.Select(error => error.Message), .. saved.Refusals] };
        unit.Get<AuditTrail>().Record("Plan", asDraft ? "RulesDrafted" : before.FrozenOn is null ? "RulesChanged" : "RulesCorrected", T["修改计划规矩 {0} 处：{1}", changes.Count, item.DisplayText], planItemId,
            data: new JsonObject { ["changes"] = new JsonArray([.. changes.Select(change => JsonValue.Create(change))]), ["reason"] = reason });
        return new RuleOutcome(sections) { Saved = true };
    }, cancellationToken);

    /// <summary>Freezes the plan in force: from now on its rules change by corrections only.</summary>
    /// <returns>Why not; null when it is frozen.</returns>
    public Task<string?> FreezeAsync(string planItemId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(planItemId, VersionOptions.Latest, cancellationToken))!;
        if (!item.Published) return T["有一份草稿还没有生效。先让它生效或丢掉，再冻结。"].Value;
        if (item.GetOrCreate<PlanPart>().FrozenOn is not null) return T["已经冻结过。"].Value;
        var copy = item.Copy();
        copy.Alter<PlanPart>(part => part.FrozenOn = clock.Today);
        var saved = await contents.SaveAndPublishAsync(copy, item.ContentItemVersionId, cancellationToken);
        if (!saved.Succeeded) return string.Join('；', saved.Errors.Select(error => error.Message).Concat(saved.Refusals));
        unit.Get<AuditTrail>().Record("Plan", "PlanFrozen", T["冻结计划：{0}", item.DisplayText], planItemId);
        return null;
    }, cancellationToken);

    /// <summary>Throws the draft away; a plan that was never in force goes with it.</summary>
    public Task<bool> DiscardAsync(string planItemId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        return await contents.GetAsync(planItemId, VersionOptions.Published, cancellationToken) is null
            ? await contents.RemoveAsync(planItemId, cancellationToken) : await contents.DiscardDraftAsync(planItemId, cancellationToken);
    }, cancellationToken);
}

/// <summary>What became of the form.</summary>
/// <param name="Sections">As typed, with what is wrong at each row.</param>
public sealed record RuleOutcome(IReadOnlyList<RuleSection> Sections)
{
    /// <summary>It is stored.</summary>
    public bool Saved { get; init; }

    /// <summary>Problems of no single field.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The version somebody else stored meanwhile; null for none.</summary>
    public string? Version { get; init; }
}
