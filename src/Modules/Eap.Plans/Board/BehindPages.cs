using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Board;

/// <summary>Makes the list of units behind.</summary>
public sealed class BehindPages(BoardPages boards, SiteDbContext db, IAccess access)
{
    /// <summary>The list; whoever may open the board may open it.</summary>
    public async Task<(BehindPage? Page, bool IsRefused)> OpenAsync(string planItemId, int? year, string? unit, string? what, CancellationToken cancellationToken)
    {
        var answer = await boards.OpenAsync(planItemId, year, unit, cancellationToken);
        if (answer.Page is not { } board) return (null, answer.IsRefused);
        var scope = await access.ScopeAsync(nameof(Permissions.NudgeUnits), cancellationToken);
        // Once a day at most, whatever year it was about.
        var nudges = await db.Set<Nudge>().AsNoTracking().Where(row => row.PlanItemId == planItemId && (row.Year == board.Year || row.Day == board.Today)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var last = nudges.GroupBy(row => row.OrganizationId).ToDictionary(same => same.Key, same => same.Last());
        var lines = new List<BehindLine>();
        foreach (var row in board.Units)
        {
            var items = row.Cells.Select((cell, at) => (Column: board.Columns[at], Cell: cell)).Where(found => found.Cell is { IsBehind: true } && (what is null || found.Column.Key == what)).Select(found => (found.Column, found.Cell!)).ToList();
            var nudged = last.GetValueOrDefault(row.Organization.OrganizationId);
            if (items.Count > 0) lines.Add(new BehindLine(row, items, nudged, scope.Contains(row.Organization.Path) && nudged?.Day != board.Today));
        }

        return (new BehindPage(board, [.. lines.OrderBy(line => line.Items.Count(item => item.Cell.Done is null or 0) > 0 ? 0 : 1).ThenByDescending(line => line.Items.Sum(item => item.Cell.Gap))], what), false);
    }
}
