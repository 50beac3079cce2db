using Eap.Editorial.Manuscripts;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Reviews;

/// <summary>Who wrote a text, or let this version of it pass already, is not asked to review it.</summary>
internal sealed class KeepsOut(SiteDbContext db, ManuscriptStore manuscripts) : IReviewRecusal
{
    private static readonly string[] Reviews = [nameof(Permissions.ReviewFirst), nameof(Permissions.ReviewSecond), nameof(Permissions.ReviewFinal), nameof(Permissions.ReviewDeputy)];

    public async Task<IReadOnlyCollection<string>> OfAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        if (!Reviews.Contains(task.Permission)) return [];
        var process = await manuscripts.LoadAsync(task.ContentItemId, cancellationToken);
        return [.. process.Writers, .. process.Signatures.Select(signature => signature.Person)];
    }

    public IQueryable<ReviewTask> Without(IQueryable<ReviewTask> tasks, string userId)
    {
        var writer = $"|{userId}|";
        return tasks.Where(task => !Reviews.Contains(task.Permission) || !db.Set<Manuscript>().Any(row => row.ContentItemId == task.ContentItemId
            && (row.Writers.Contains(writer) || db.Set<SignOff>().Any(sign => sign.VersionId == row.VersionId && sign.Stands && sign.PersonId == userId))));
    }
}
