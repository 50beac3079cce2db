using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Facts;

/// <summary>Writes the register. Nothing in it is changed or deleted: a wrong line is corrected by another, or voided with a reason, and stays to be seen.</summary>
public sealed class FactRegister(UnitOfWork work, ICurrentUser user, TimeProvider time, IStringLocalizer<FactRegister> T)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Enters a line; it counts once another person has checked it.</summary>
    /// <returns>Its id, or why not.</returns>
    public Task<(string? FactId, string? Problem)> RecordAsync(FactDraft draft, string? corrects, CancellationToken cancellationToken) => work.RunAsync<(string?, string?)>(async unit =>
    {
        var rows = unit.Db.Set<RecordedFact>();
        if (corrects is not null && await ProblemOfCorrectionAsync(rows, draft, corrects, cancellationToken) is { } problem) return (null, problem);
        // Double entry of a repeat: the same thing on the same day at the same unit.
        if (await rows.AnyAsync(row => row.Metric == draft.Metric.Metric && row.OrganizationId == draft.OrganizationId && row.Day == draft.Day && row.Title == draft.Title && row.VoidedUtc == null && row.FactId != corrects, cancellationToken))
            return (null, T["这个单位这一天已经登记过同名的一件。确是两件事，名称要分得开。"]);
        var fact = new RecordedFact
        {
            FactId = unit.Get<IdGenerator>().Next(), Metric = draft.Metric.Metric, OrganizationId = draft.OrganizationId, Day = draft.Day, Number = draft.Number, CountKind = draft.Kind,
            Title = draft.Title, Evidence = draft.Evidence, RecordedBy = user.UserId ?? "", RecordedByName = user.UserName, RecordedUtc = Now, CorrectsFactId = corrects,
        };
        unit.Db.Add(fact);
        Audit(unit, fact, "FactRecorded", corrects is null ? T["登记台账：{0}", fact.Title] : T["登记更正：{0}", fact.Title]);
        return (fact.FactId, null);
    }, cancellationToken);

    /// <summary>Says a line is so. A line that corrects another takes its place in the same moment.</summary>
    /// <returns>Why not; null when it counts now.</returns>
    public Task<string?> CheckAsync(string factId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var rows = unit.Db.Set<RecordedFact>();
        var fact = await rows.SingleAsync(row => row.FactId == factId, cancellationToken);
        if (fact.VoidedUtc is not null) return T["这一条已经作废。"].Value;
        if (fact.CheckedUtc is not null) return T["这一条已经核对过。"].Value;
        if (fact.RecordedBy == user.UserId) return T["登记人不能核对自己登记的，请另一位同事核对。"].Value;
        if (fact.CorrectsFactId is { } id && await rows.SingleOrDefaultAsync(row => row.FactId == id, cancellationToken) is { VoidedUtc: null } old) Void(old, T["由 {0} 的更正代替", user.UserName]);
        (fact.CheckedBy, fact.CheckedByName, fact.CheckedUtc, fact.Counts) = (user.UserId, user.UserName, Now, true);
        Audit(unit, fact, "FactChecked", T["核对台账：{0}", fact.Title]);
        Evict(unit);
        return null;
    }, cancellationToken);

    /// <summary>Takes a line out of the figures.</summary>
    /// <returns>Why not; null when it is void now.</returns>
    public Task<string?> VoidAsync(string factId, string reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var fact = await unit.Db.Set<RecordedFact>().SingleAsync(row => row.FactId == factId, cancellationToken);
        if (fact.VoidedUtc is not null) return T["这一条已经作废。"].Value;
        Void(fact, reason);
        Audit(unit, fact, "FactVoided", T["作废台账：{0}", fact.Title], new JsonObject { ["reason"] = reason });
        Evict(unit);
        return null;
    }, cancellationToken);

    private async Task<string?> ProblemOfCorrectionAsync(DbSet<RecordedFact> rows, FactDraft draft, string corrects, CancellationToken cancellationToken)
    {
        var old = await rows.AsNoTracking().SingleOrDefaultAsync(row => row.FactId == corrects, cancellationToken);
        if (old is null || old.VoidedUtc is not null) return T["要更正的那一条已经作废，请另外登记。"];
        if (old.OrganizationId != draft.OrganizationId || old.Metric != draft.Metric.Metric) return T["更正不能换单位或指标：作废原来的，另外登记。"];
        return await rows.AnyAsync(row => row.CorrectsFactId == corrects && row.VoidedUtc == null, cancellationToken) ? T["已经有一条更正在等核对。"].Value : null;
    }

    private void Void(RecordedFact fact, string reason) => (fact.VoidedUtc, fact.VoidReason, fact.Counts) = (Now, reason, false);

    private static void Evict(UnitScope unit)
    {
        var cache = unit.Get<PageCache>();
        unit.AfterCommit(() => cache.EvictAsync([MetricFacts.RegisterTag]));
    }

    private static void Audit(UnitScope unit, RecordedFact fact, string name, string summary, JsonObject? data = null) =>
        unit.Get<AuditTrail>().Record("Plan", name, summary, fact.FactId, fact.OrganizationId, data);
}
