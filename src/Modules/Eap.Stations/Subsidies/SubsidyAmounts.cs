using Eap.Contents.Model;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>
/// What a class is subsidised with: the table on the day of the decision (Q25). Where it was still 待录入 then, the first figure entered afterwards; a figure changed
/// later changes nothing that was decided.
/// </summary>
public sealed class SubsidyAmounts(SiteDbContext db, PlanDirectory plans, IStringLocalizer<SubsidyAmounts> T)
{
    /// <summary>The amount in 分, or why there is none yet.</summary>
    public async Task<(long? Fen, string? Refusal)> OfAsync(AcceptanceCase acceptance, CancellationToken cancellationToken)
    {
        if (acceptance is not { Stage: AcceptanceStage.Named, ClassDecided: { } kind }) return (null, T["类别还没有认定，金额要按认定的类别定。"]);
        if (acceptance.PlanVersionId is not { } version || await plans.VersionAsync(version, cancellationToken) is not { } plan) return (null, T["认定时没有计划，没有补助标准。"]);
        var code = kind.ToString();
        var fen = plan.Part.Amounts.Find(amount => amount.Code == code)?.Fen ?? await LaterAsync(plan, code, cancellationToken);
        return fen is not null ? (fen, null)
            : (null, plan.Refuse(plan.Part.Amounts.Find(amount => amount.Code == code)?.Clause, T["“{0}”的补助金额待录入，录入以前不能付款。", T[AcceptanceProcess.Title(kind)].Value]).ToString());
    }

    private async Task<long?> LaterAsync(Plan decided, string code, CancellationToken cancellationToken)
    {
        var at = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemVersionId == decided.VersionId).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var later = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == decided.ContentItemId && row.Id > at && row.PublishedUtc != null).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return later.Select(item => PlanDirectory.Read(item)!.Part.Amounts.Find(amount => amount.Code == code)?.Fen).FirstOrDefault(fen => fen is not null);
    }

    /// <summary>12,000.00元</summary>
    public static string Figure(long fen) => new PlanAmount("", fen, "").Figure!;
}
