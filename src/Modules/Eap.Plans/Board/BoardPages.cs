using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Programmes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Board;

/// <summary>Makes boards for the current person: one sees one's own unit and what is below it, nobody else's.</summary>
public sealed class BoardPages(BoardReader reader, PlanDirectory plans, ProgrammeTargets targets, SiteDbContext db, IAccess access, IOrganizationScopes scopes, SiteClock clock)
{
    /// <summary>The board; without a unit, of the top of what the person sees.</summary>
    /// <param name="planItemId">The plan.</param>
    /// <param name="year">The year; null: this one, or the plan's nearest to it.</param>
    /// <param name="unit">The unit; null: the person's own.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<BoardAnswer> OpenAsync(string planItemId, int? year, string? unit, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(planItemId, cancellationToken) is not { } plan || year is { } asked && !plan.Covers(asked)) return BoardAnswer.Missing;
        var scope = await access.ScopeAsync(nameof(Permissions.ViewPlans), cancellationToken);
        var book = await reader.ReadAsync(plan, year ?? Math.Clamp(clock.Today.Year, plan.Part.FromYear, plan.Part.ToYear), cancellationToken);
        var seen = book.Tree.Walk().Where(found => scope.Contains(found.Organization.Path)).ToList();
        var chosen = unit is null ? Top(seen.Select(found => found.Organization)) : book.Tree.Find(unit);
        if (chosen is null) return unit is null ? BoardAnswer.Refused : BoardAnswer.Missing;
        if (!scope.Contains(chosen.Path)) return BoardAnswer.Refused;
        return new BoardAnswer(await PageAsync(book, chosen, seen, cancellationToken), false, book);
    }

    private async Task<BoardPage> PageAsync(BoardBook book, Organization chosen, IReadOnlyList<(Organization Organization, int Depth)> seen, CancellationToken cancellationToken)
    {
        var builder = new BoardBuilder(book);
        var units = builder.Units(chosen.Path);
        var freeze = await db.Set<YearFreeze>().AsNoTracking().FirstOrDefaultAsync(row => row.PlanItemId == book.Plan.ContentItemId && row.Year == book.Year, cancellationToken);
        var page = new BoardPage
        {
            Plan = book.Plan, Year = book.Year, Today = book.Today, Unit = chosen, Columns = book.Columns, Units = units, Targets = [], DoneBelow = [],
            Choices = [.. seen.Where(found => found.Organization is { IsActive: true, Kind: not OrganizationKind.Group }).Select(found => (found.Organization, found.Depth))],
            Lead = book.Contacts.Lead(chosen.OrganizationId), NoticeAddress = await targets.NoticeAsync(book.Plan, cancellationToken),
            MayFreeze = freeze is null && book.Today.Year > book.Year && await scopes.AllowsEverywhereAsync(nameof(Permissions.ManagePlans), cancellationToken),
            MayNudge = await access.AllowsAsync(nameof(Permissions.NudgeUnits), chosen.OrganizationId, cancellationToken),
        };
        page = page.IsCity ? page with { Targets = builder.Targets(units) } : page with { DoneBelow = builder.DoneBelow(chosen.Path) };
        return freeze is null ? page : Frozen(page, book.Tree, FrozenYear.Read(freeze));
    }

    private static BoardPage Frozen(BoardPage page, OrganizationTree tree, FrozenYear frozen) => page with
    {
        Frozen = frozen,
        // A unit that is gone since belongs to the city's page.
        Corrections = BoardFigures.Corrections(frozen.Figures, BoardFigures.Of(page.Targets, page.Columns, page.Units),
            unit => unit.Length > 0 && tree.Find(unit) is { } known ? known.Path.StartsWith(page.Unit.Path, StringComparison.Ordinal) : page.IsCity),
        Targets = [.. page.Targets.Select(target => target with { Frozen = frozen.Find(BoardFigures.KeyOf(target), "") })],
        Units = [.. page.Units.Select(unit => unit with { Cells = [.. unit.Cells.Select((cell, at) => cell is null ? null : cell with { Frozen = frozen.Find(page.Columns[at].Key, unit.Organization.OrganizationId) })] })],
    };

    private static Organization? Top(IEnumerable<Organization> seen) =>
        seen.OrderBy(unit => unit.Kind == OrganizationKind.MunicipalFederation ? 0 : 1).ThenBy(unit => unit.Path.Length).FirstOrDefault();
}

/// <summary>A board, or why there is none.</summary>
/// <param name="Page">The board; null: there is none for the person.</param>
/// <param name="IsRefused">It is somebody else's.</param>
/// <param name="Book">What it was made of.</param>
public sealed record BoardAnswer(BoardPage? Page, bool IsRefused, BoardBook? Book)
{
    internal static readonly BoardAnswer Missing = new(null, false, null);

    internal static readonly BoardAnswer Refused = new(null, true, null);
}
