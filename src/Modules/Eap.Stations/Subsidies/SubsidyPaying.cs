using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>Books the payment of a subsidy, once.</summary>
public sealed class SubsidyPaying(UnitScope unit, SubsidyDoor door, SubsidyAmounts amounts, SubsidyPayees payees, SubsidyQueue queue, SubsidyLog log, ICurrentUser user, SiteClock clock, IStringLocalizer<SubsidyPaying> T)
{
    /// <summary>Books it; null when it is booked, empty when there is no such claim for this person, else why not.</summary>
    public async Task<string?> PayAsync(string applicationItemId, PaymentForm form, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await door.DeskAsync(applicationItemId, nameof(SubsidyPermissions.PaySubsidies), cancellationToken) is not { } claim) return "";
        var acceptance = await door.CaseAsync(claim, cancellationToken);
        if (await RefuseAsync(claim, acceptance, cancellationToken) is { } refusal) return refusal;
        if (form.PaidOn is not { } day) return T["请写付款日期。"];
        if (day > clock.Today || claim.PassedUtc is { } passed && day < DateOnly.FromDateTime(clock.ToLocal(passed))) return T["付款日期要在认定以后，不能在今天以后。"];
        var voucher = PlainInput.Clean(form.Voucher).Value;
        if (voucher.Length is 0 or > 64) return T["请写凭证号，最多 64 个字。"];
        var (fen, pending) = await amounts.OfAsync(acceptance, cancellationToken);
        return pending ?? await BookAsync(claim, fen!.Value, day, voucher, cancellationToken);
    }

    /// <summary>Why nothing can be paid now; null when only the form is missing.</summary>
    public async Task<string?> RefuseAsync(SubsidyClaim claim, AcceptanceCase acceptance, CancellationToken cancellationToken)
    {
        if (claim.State == SubsidyState.Paid) return Booked(claim);
        if (claim.State != SubsidyState.Placed) return claim.EndWords ?? T["还在候补，没有名额，不能付款。"];
        if (!AcceptanceProcess.MayBeSubsidised(acceptance.Stage)) return T["还没有认定，不能付款。"];
        if ((await amounts.OfAsync(acceptance, cancellationToken)).Refusal is { } pending) return pending;
        if (await payees.WaitingAsync(claim.ApplicationItemId, cancellationToken) is not null) return T["收款账户有一项变更等人确认，确认以前不能付款。"];
        if (await payees.ReadAsync(claim.ApplicationItemId, nameof(SubsidyPermissions.PaySubsidies), cancellationToken) is not { IsComplete: true }) return T["收款户名、账号、开户行不全，请单位补上，由另一人确认。"];
        return await unit.Db.Set<SubsidyReview>().AnyAsync(row => row.ApplicationItemId == claim.ApplicationItemId && row.IsOpen, cancellationToken) ? T["单位申请的复核还没有答复，答复以前不能付款。"].Value : null;
    }

    // One guarded statement: of two clicks one books, the other is told.
    private async Task<string?> BookAsync(SubsidyClaim claim, long fen, DateOnly day, string voucher, CancellationToken cancellationToken)
    {
        var (now, by) = (clock.UtcNow, user.UserName);
        var booked = await unit.Db.Set<SubsidyClaim>().Where(row => row.Id == claim.Id && row.State == SubsidyState.Placed).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, SubsidyState.Paid).SetProperty(row => row.PaidFen, fen).SetProperty(row => row.PaidOn, day).SetProperty(row => row.Voucher, voucher)
            .SetProperty(row => row.PaidBy, by).SetProperty(row => row.BookedUtc, now), cancellationToken);
        if (booked == 0) return T["这笔补助已经登记过了。"];
        await log.TellAsync(claim, "Paid", T["补助已付"], T["{0} 付款，凭证号 {1}。", SiteClock.Format(day), voucher], cancellationToken);
        await queue.SettleAsync(claim.Year, cancellationToken);
        return null;
    }

    private string Booked(SubsidyClaim claim) => T["这笔补助 {0} 已经付过，凭证号 {1}，不能再付。", SiteClock.Format(claim.PaidOn!.Value), claim.Voucher ?? ""];
}
