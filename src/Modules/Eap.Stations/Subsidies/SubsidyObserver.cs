using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>
/// A claim to a subsidy follows its acceptance, in the same transaction: it is opened with the filing and keeps its number through every return; it ends with a
/// refusal, a withdrawal, or the last day. It refuses nothing: late or 81st, a position is inspected and named (Q22, Q36).
/// </summary>
internal sealed class SubsidyObserver(SubsidyQueue queue, SubsidyLog log, SubsidyYears years, ICurrentUser user, SiteClock clock, IStringLocalizer<SubsidyObserver> T) : IAcceptanceObserver
{
    private static readonly AcceptanceMove[] Decisions = [AcceptanceMove.Return, AcceptanceMove.PassCheck, AcceptanceMove.Decide, AcceptanceMove.Reinspect, AcceptanceMove.AskRectification, AcceptanceMove.Refuse];

    // What begins, ends or decides a claim; between these nobody's place can change.
    private static readonly AcceptanceMove[] Settling = [AcceptanceMove.File, AcceptanceMove.Resubmit, AcceptanceMove.Decide, AcceptanceMove.Refuse, AcceptanceMove.Withdraw];

    public async Task MovedAsync(UnitScope unit, AcceptanceCase acceptance, AcceptanceMove move, AcceptanceStage from, CancellationToken cancellationToken)
    {
        var claim = await unit.Db.Set<SubsidyClaim>().AsTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == acceptance.ApplicationItemId, cancellationToken)
            ?? await OpenAsync(unit, acceptance, cancellationToken);
        if (claim is null) return;
        // Who had a hand in it does not answer a 复核 later.
        if (Decisions.Contains(move) && user.UserId is not null) log.Entry(claim.ApplicationItemId, T["验收：{0}", T[AcceptanceProcess.Title(acceptance.Stage)].Value], isDecision: true);
        if (move == AcceptanceMove.Report) claim.InspectedUtc ??= clock.UtcNow;
        if (move == AcceptanceMove.Decide) claim.PassedUtc = acceptance.PassedUtc;
        if (move == AcceptanceMove.Resubmit && claim is { State: SubsidyState.Out, End: SubsidyEnd.NotNew } && acceptance.IsNew) await ReturnAsync(acceptance, claim, cancellationToken);
        if (claim.IsAlive && await EndOfAsync(unit, acceptance, move, claim, cancellationToken) is { } end) await queue.EndAsync(claim, end, cancellationToken);
        if (Settling.Contains(move) || !claim.IsAlive) await queue.SettleAsync(claim.Year, cancellationToken);
        await SayAsync(claim, move, cancellationToken);
    }

    public async Task PlaqueRevokedAsync(UnitScope unit, string stationItemId, CancellationToken cancellationToken)
    {
        var claims = await (from claim in unit.Db.Set<SubsidyClaim>().AsTracking() join acceptance in unit.Db.Set<AcceptanceCase>() on claim.ApplicationItemId equals acceptance.ApplicationItemId
            where acceptance.StationItemId == stationItemId && claim.State != SubsidyState.Out select claim).ToListAsync(cancellationToken);
        foreach (var claim in claims)
        {
            // What is paid stays booked; what becomes of it people decide.
            if (claim.State == SubsidyState.Paid) log.Note(claim, "RevokedAfterPayment", T["牌匾已撤销，补助此前已付"]);
            else await queue.EndAsync(claim, SubsidyEnd.Revoked, cancellationToken);
            await queue.SettleAsync(claim.Year, cancellationToken);
        }
    }

    private async Task<SubsidyClaim?> OpenAsync(UnitScope unit, AcceptanceCase acceptance, CancellationToken cancellationToken)
    {
        var year = clock.ToLocal(acceptance.FiledUtc).Year;
        if (AcceptanceProcess.IsOver(acceptance.Stage) && acceptance.Stage != AcceptanceStage.Named || await years.PlanAsync(year, cancellationToken) is not { } plan) return null;
        var number = await queue.NumberAsync(year, plan.ContentItemId, cancellationToken);
        var claim = new SubsidyClaim
        {
            ApplicationItemId = acceptance.ApplicationItemId, OrganizationId = acceptance.OrganizationId, DistrictId = await DistrictAsync(unit.Db, acceptance.OrganizationId, cancellationToken), Year = year,
            Number = number, FiledUtc = acceptance.FiledUtc, PassedUtc = acceptance.PassedUtc, InspectedUtc = acceptance.InspectedUtc,
        };
        unit.Db.Add(claim);
        log.Note(claim, "Opened", T["排队号 {0}（{1}）", number, acceptance.PositionName]);
        return claim;
    }

    // Once it was not of this year and now is: it stands behind those who were there before.
    private async Task ReturnAsync(AcceptanceCase acceptance, SubsidyClaim claim, CancellationToken cancellationToken)
    {
        var plan = await years.PlanAsync(claim.Year, cancellationToken);
        (claim.State, claim.End, claim.EndWords) = (SubsidyState.Waiting, null, null);
        claim.Number = await queue.NumberAsync(claim.Year, plan?.ContentItemId ?? "", cancellationToken);
        log.Note(claim, "Reopened", T["补正以后是当年新建的，排队号 {0}（{1}）", claim.Number, acceptance.PositionName]);
    }

    private async Task<SubsidyEnd?> EndOfAsync(UnitScope unit, AcceptanceCase acceptance, AcceptanceMove move, SubsidyClaim claim, CancellationToken cancellationToken)
    {
        if (move == AcceptanceMove.Refuse) return SubsidyEnd.Refused;
        if (move == AcceptanceMove.Withdraw) return SubsidyEnd.Withdrawn;
        if (claim.IsRestored) return null;
        if (!acceptance.IsNew) return SubsidyEnd.NotNew;
        if (move is AcceptanceMove.File or AcceptanceMove.Resubmit or AcceptanceMove.Decide && await HasTwinAsync(unit.Db, acceptance, claim.Year, cancellationToken)) return SubsidyEnd.Twin;
        return await IsLateAsync(acceptance, claim, cancellationToken) ? SubsidyEnd.Late : null;
    }

    // After the last day only what happened before it counts; the tick that closes the list may still be to come.
    private async Task<bool> IsLateAsync(AcceptanceCase acceptance, SubsidyClaim claim, CancellationToken cancellationToken)
    {
        var rule = await queue.RuleAsync(claim.Year, cancellationToken);
        var cutOff = rule?.CutOffUtc ?? queue.CutOff(await years.PlanAsync(claim.Year, cancellationToken));
        if (cutOff is not { } ends || clock.UtcNow < ends) return false;
        var counted = rule is { PublishedUtc: not null } ? rule.Event : SubsidyReadings.EventOf(await years.PlanAsync(claim.Year, cancellationToken));
        return !new SubsidyBook(new BookRule(SubsidyOrder.Filing, counted, ends, 0)).IsInTime(claim.ToBook(acceptance, isOwn: false));
    }

    // The same door again, with another class or after rebuilding: it is subsidised once.
    private static Task<bool> HasTwinAsync(SiteDbContext db, AcceptanceCase acceptance, int year, CancellationToken cancellationToken) =>
        (from claim in db.Set<SubsidyClaim>() join other in db.Set<AcceptanceCase>() on claim.ApplicationItemId equals other.ApplicationItemId
            where claim.Year == year && claim.State != SubsidyState.Out && other.ApplicationItemId != acceptance.ApplicationItemId
                && (other.OrganizationId == acceptance.OrganizationId && other.AddressKey != null && other.AddressKey == acceptance.AddressKey || other.StationItemId != null && other.StationItemId == acceptance.StationItemId)
            select claim.Id).AnyAsync(cancellationToken);

    private async Task SayAsync(SubsidyClaim claim, AcceptanceMove move, CancellationToken cancellationToken)
    {
        if (claim.State == SubsidyState.Placed && move == AcceptanceMove.Decide && claim.PlacedUtc < claim.PassedUtc) await log.TellAsync(claim, "Granted", T["予以补助"], T["验收已通过，名额有效。付款按登记的收款账户办。"], cancellationToken);
        else if (claim.State == SubsidyState.Waiting && move is AcceptanceMove.File or AcceptanceMove.Decide)
            await log.TellAsync(claim, "Waiting", T["补助在排队"], await WaitingAsync(claim, cancellationToken), cancellationToken);
    }

    private async Task<string> WaitingAsync(SubsidyClaim claim, CancellationToken cancellationToken) => await queue.RuleAsync(claim.Year, cancellationToken) switch
    {
        not { PublishedUtc: not null } => T["排队号 {0}。补助的规则还没有公布，公布以后按规则办；验收和牌匾不等它。", claim.Number],
        { Order: SubsidyOrder.Ranking, ClosedUtc: null } => T["排队号 {0}。截止时按公布的规则统一排名；验收和牌匾不受影响。", claim.Number],
        _ => T["排队号 {0}，现在没有空的名额。有单位撤回、没有通过或者过期，名额就给候补的第一位；验收和牌匾不受影响。", claim.Number],
    };

    private static async Task<string?> DistrictAsync(SiteDbContext db, string organizationId, CancellationToken cancellationToken)
    {
        var path = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken) ?? "";
        var above = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return await db.Set<Organization>().AsNoTracking().Where(row => above.Contains(row.OrganizationId) && row.Kind == OrganizationKind.DistrictFederation).Select(row => row.OrganizationId).FirstOrDefaultAsync(cancellationToken);
    }
}
