using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Stations.Subsidies;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.SubsidyDesk;

/// <summary>Makes the pages about subsidies: the desk's and the unit's.</summary>
public sealed class SubsidyPages(
    SiteDbContext db, SubsidyReader reader, SubsidyDoor door, SubsidyPayees payees, SubsidyAmounts amounts, SubsidyPaying paying, SubsidyReviews reviews, IAccess access, IOrganizationScopes scopes, ICurrentUser user,
    WorkingDays workingDays, SiteClock clock)
{
    private const int Measured = 20;

    /// <summary>The list at the desk; null when there is no such year.</summary>
    public async Task<SubsidyDeskList?> ListAsync(int? asked, CancellationToken cancellationToken)
    {
        var (year, all) = await reader.YearAsync(asked, cancellationToken);
        if (year is null && asked is not null) return null;
        var sheet = year is { } found ? await reader.ReadAsync(found, cancellationToken) : new SubsidySheet { Year = clock.Today.Year };
        var scope = await access.ScopeAsync(nameof(SubsidyPermissions.HandleSubsidies), cancellationToken);
        var inside = scope.Everywhere ? null : (await scopes.IdsWithinAsync(scope, cancellationToken)).ToHashSet();
        if (inside is not null) sheet = sheet with { Lines = [.. sheet.Lines.Where(line => inside.Contains(line.Claim.OrganizationId))] };
        var due = await db.Set<SubsidyReview>().AsNoTracking().Where(row => row.IsOpen).ToDictionaryAsync(row => row.ApplicationItemId, row => row.DueOn, cancellationToken);
        var changes = await db.Set<SubsidyPayee>().AsNoTracking().Where(row => row.IsOpen).Select(row => row.ApplicationItemId).ToListAsync(cancellationToken);
        return new SubsidyDeskList(sheet, all, await CapacityAsync(sheet, cancellationToken), due, changes.ToHashSet(), await door.IsCityAsync(cancellationToken), clock.Today);
    }

    /// <summary>A claim at the desk; null when there is none for this person.</summary>
    public async Task<SubsidyClaimPage?> DeskAsync(string id, CancellationToken cancellationToken, PayeeForm? typed = null)
    {
        if (await door.DeskAsync(id, nameof(SubsidyPermissions.HandleSubsidies), cancellationToken) is not { } claim) return null;
        var acceptance = await door.CaseAsync(claim, cancellationToken);
        var mayPay = await access.AllowsAsync(nameof(SubsidyPermissions.PaySubsidies), claim.OrganizationId, cancellationToken);
        var page = await PageAsync(claim, acceptance, mayPay ? nameof(SubsidyPermissions.PaySubsidies) : null, cancellationToken);
        var refusal = mayPay ? await paying.RefuseAsync(claim, acceptance, cancellationToken) : null;
        return page with { MayPay = mayPay, PayRefusal = refusal, ReviewRefusal = await reviews.RefuseAsync(id, cancellationToken), Payee = typed };
    }

    /// <summary>A claim of a union the person speaks for; null when there is none.</summary>
    public async Task<SubsidyClaimPage?> OwnAsync(string id, CancellationToken cancellationToken, PayeeForm? typed = null) => await door.OwnAsync(id, cancellationToken) is { } claim
        ? await PageAsync(claim, await door.CaseAsync(claim, cancellationToken), nameof(Applications.Permissions.FileApplication), cancellationToken) with { Payee = typed } : null;

    private async Task<SubsidyClaimPage> PageAsync(SubsidyClaim claim, AcceptanceCase acceptance, string? payeePermission, CancellationToken cancellationToken)
    {
        var sheet = await reader.ReadAsync(claim.Year, cancellationToken);
        var (fen, refusal) = claim.PaidFen is { } paid ? (paid, null) : await amounts.OfAsync(acceptance, cancellationToken);
        var payee = payeePermission is null ? null : await payees.ReadAsync(claim.ApplicationItemId, payeePermission, cancellationToken);
        return new SubsidyClaimPage
        {
            Line = sheet.Lines.First(line => line.Claim.Id == claim.Id), Sheet = sheet, Fen = fen, AmountRefusal = refusal, Tail = payee?.Tail ?? "", HasPayee = payee is { IsComplete: true }, Me = user.UserId, Today = clock.Today,
            Entries = await db.Set<SubsidyEntry>().AsNoTracking().Where(row => row.ApplicationItemId == claim.ApplicationItemId).OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Reviews = await db.Set<SubsidyReview>().AsNoTracking().Where(row => row.ApplicationItemId == claim.ApplicationItemId).OrderByDescending(row => row.Id).ToListAsync(cancellationToken),
            Changes = await db.Set<SubsidyPayee>().AsNoTracking().Where(row => row.ApplicationItemId == claim.ApplicationItemId).OrderByDescending(row => row.Id).ToListAsync(cancellationToken),
        };
    }

    private async Task<InspectionCapacity?> CapacityAsync(SubsidySheet sheet, CancellationToken cancellationToken)
    {
        if (sheet.Rule is not { PublishedUtc: not null, CutOffUtc: { } cutOff, ClosedUtc: null }) return null;
        var (today, last) = (clock.Today, DateOnly.FromDateTime(clock.ToLocal(cutOff.AddTicks(-1))));
        if (!InspectionCapacity.IsShown(today, last) || sheet.Rule.Event == SubsidyEvent.Filed) return null;
        var calendar = await workingDays.GetAsync(cancellationToken);
        var left = Enumerable.Range(0, last.DayNumber - today.DayNumber + 1).Count(day => calendar.IsWorkingDay(today.AddDays(day)));
        var since = clock.ToUtc(calendar.AddWorkingDays(today, -Measured).Value.ToDateTime(TimeOnly.MinValue));
        var signed = await db.Set<InspectionVisit>().CountAsync(row => row.SignedUtc >= since, cancellationToken);
        var open = sheet.Lines.Count(line => line.Claim.IsAlive && (sheet.Rule.Event == SubsidyEvent.Inspected ? line.Claim.InspectedUtc : line.Case.InspectedUtc) is null);
        return new InspectionCapacity(open, left, signed, Measured);
    }
}
