using Eap.Plans.Model;
using Eap.Platform.Security;
using Eap.Platform.Time;

namespace Eap.Plans.Board;

/// <summary>This year's board of the current person, read once however many blocks of the dashboard show of it.</summary>
internal sealed class DashboardBoard(PlanDirectory plans, BoardPages boards, IAccess access, SiteClock clock)
{
    private Task<BoardPage?>? _board;

    /// <summary>The board, as the page of it shows it; null when the person may see none or there is no plan.</summary>
    public Task<BoardPage?> OpenAsync(CancellationToken cancellationToken) => _board ??= ReadAsync(cancellationToken);

    private async Task<BoardPage?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(nameof(Permissions.ViewPlans), cancellationToken: cancellationToken)) return null;
        if (await plans.ForYearAsync(clock.Today.Year, cancellationToken) is not { } plan) return null;
        return await boards.OpenAsync(plan.ContentItemId, null, null, cancellationToken) is { Page: { } page, Book: { } book } ? FrozenBoard.Of(page, book) : null;
    }
}
