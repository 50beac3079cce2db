using Eap.Applications.Access;
using Eap.Applications.Answers;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Applications.Rules;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Portal;

/// <summary>Makes the first page of an officer; always the same number of queries.</summary>
public sealed class MyPages(SiteDbContext db, Representation representation, FormDefinitions definitions, AnswerReader answers, Stages stages)
{
    private const int PageSize = 20;

    /// <summary>The page; <paramref name="before"/> goes on to older applications.</summary>
    public async Task<MyPage> BuildAsync(long? before, CancellationToken cancellationToken)
    {
        var units = await representation.UnitsAsync(cancellationToken);
        var own = units.Select(unit => unit.OrganizationId).ToList();
        var mine = db.Set<ApplicationRecord>().AsNoTracking().Where(row => own.Contains(row.OrganizationId) && (row.Channel == ApplicationChannel.Online || row.FiledUtc != null));
        var waiting = await mine.Where(row => row.Status == ApplicationStatus.Draft || row.Status == ApplicationStatus.Returned
            || row.Channel == ApplicationChannel.OnBehalf && row.ConfirmedUtc == null && (row.Status == ApplicationStatus.Submitted || row.Status == ApplicationStatus.Queued)).OrderByDescending(row => row.Id).Take(100).ToListAsync(cancellationToken);
        var running = await mine.Where(row => row.Status == ApplicationStatus.Submitted || row.Status == ApplicationStatus.Queued || row.Status == ApplicationStatus.Accepted).OrderByDescending(row => row.Id).Take(100).ToListAsync(cancellationToken);
        var filed = await mine.Where(row => row.FiledUtc != null && (before == null || row.Id < before)).OrderByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var ids = waiting.Concat(running).Concat(filed).Select(row => row.ContentItemId).Distinct().ToList();
        var items = await db.Set<ContentItem>().AsNoTracking().Where(item => item.Latest && ids.Contains(item.ContentItemId)).ToListAsync(cancellationToken);
        var (titles, summaries) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var item in items)
        {
            // Definitions lie in memory.
            var type = await definitions.ForAsync(item, cancellationToken);
            (titles[item.ContentItemId], summaries[item.ContentItemId]) = (ApplicationTitles.Of(item, type), answers.Summary(item, type));
        }

        var dues = await db.Set<ReturnRequest>().AsNoTracking().Where(row => row.IsOpen && ids.Contains(row.ContentItemId)).ToDictionaryAsync(row => row.ContentItemId, row => row.DueUtc, cancellationToken);
        var holders = (await db.Set<ReviewTask>().AsNoTracking().Where(task => task.IsOpen && ids.Contains(task.ContentItemId))
            .Join(db.Set<Organization>().AsNoTracking(), task => task.OrganizationId, row => row.OrganizationId, (task, row) => new { task.ContentItemId, row.ShortName, task.Stage, task.DueUtc }).ToListAsync(cancellationToken))
            .ToLookup(row => row.ContentItemId);
        var found = items.ToDictionary(item => item.ContentItemId);
        var at = await stages.OfAsync([.. running.Concat(filed).DistinctBy(row => row.Id).Where(row => found.ContainsKey(row.ContentItemId)).Select(row => (row, found[row.ContentItemId]))], cancellationToken);
        return new MyPage
        {
            Units = [.. units.Select(unit => unit.Name)],
            Tasks = [.. waiting.Select(row => new MyTask(row, titles.GetValueOrDefault(row.ContentItemId) ?? "", KindOf(row), dues.GetValueOrDefault(row.ContentItemId)))
                .Concat(running.SelectMany(row => at[row.ContentItemId].Where(stage => stage.Todo is not null).Select(stage => new MyTask(row, titles.GetValueOrDefault(row.ContentItemId) ?? "", MyTaskKind.Act, stage.DueUtc) { Stage = stage }))).OrderBy(task => task.Kind).ThenBy(task => task.DueUtc ?? DateTime.MaxValue)],
            Rows = [.. filed.Take(PageSize).Select(row => Row(row, titles, holders[row.ContentItemId].Select(task => (task.ShortName + "·" + task.Stage, task.DueUtc)).FirstOrDefault(), [.. at[row.ContentItemId]]) with { Summary = summaries.GetValueOrDefault(row.ContentItemId) ?? "" })],
            Before = filed.Count > PageSize ? filed[PageSize - 1].Id : null,
        };
    }

    private static MyRow Row(ApplicationRecord record, Dictionary<string, string> titles, (string? Name, DateTime? DueUtc) holder, IReadOnlyList<ApplicationStage> at)
    {
        var (name, due) = at.Any(stage => stage.Awaits is not null) ? (null, null) : holder;
        return new(record, titles.GetValueOrDefault(record.ContentItemId) ?? "", name, due) { State = Stages.Title(record.Status, at) };
    }

    private static MyTaskKind KindOf(ApplicationRecord record) => record.Status switch
    {
        ApplicationStatus.Returned => MyTaskKind.Correct,
        ApplicationStatus.Draft => MyTaskKind.Finish,
        _ => MyTaskKind.Confirm,
    };
}
