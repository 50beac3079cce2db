using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Desk;

/// <summary>Calls tasks about applications as their unit does.</summary>
internal sealed class TaskTitles(SiteDbContext db, ContentDefinitionManager definitions, ApplicationTitles titles) : IReviewTitle
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyList<ReviewTask> tasks, CancellationToken cancellationToken)
    {
        var named = new HashSet<string>();
        // Definitions lie in memory.
        foreach (var type in tasks.Select(task => task.ContentType).Distinct())
            if (await definitions.GetTypeAsync(type, cancellationToken) is { } found && ApplicationForm.Is(found) && new ApplicationForm(found).Settings.TitleField.Length > 0) named.Add(type);
        var ids = tasks.Where(task => named.Contains(task.ContentType)).Select(task => task.ContentItemId).Distinct().ToList();
        var result = new Dictionary<string, string>();
        if (ids.Count == 0) return result;
        foreach (var item in await db.Set<ContentItem>().AsNoTracking().Where(item => item.Latest && ids.Contains(item.ContentItemId)).ToListAsync(cancellationToken)) result[item.ContentItemId] = await titles.OfAsync(item, cancellationToken);
        return result;
    }
}
