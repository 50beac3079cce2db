using Eap.Contents.Access;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Hotlines;

/// <summary>待核实号码 on the first page of the admin, for whoever may edit the lines.</summary>
internal sealed class HotlineTasksBlock(ContentAccess contents, SiteDbContext db, SiteClock clock) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 20;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        var editable = await contents.EditableAsync(nameof(Eap.Contents.Permissions.EditContent), cancellationToken);
        var items = await (
            from item in editable
            join index in db.Set<HotlineIndex>() on item.ContentItemVersionId equals index.ContentItemVersionId
            where index.Latest
            orderby index.Position
            select item).ToListAsync(cancellationToken);
        var tasks = items.Select(item => (Item: item, Part: item.GetOrCreate<HotlinePart>()))
            .Select(line => HotlineRules.Task(line.Part, clock.Today) is { } task ? new HotlineTaskLine(line.Item.ContentItemId, line.Item.DisplayText, line.Part.Number, line.Part.VerifiedOn, task) : null)
            .OfType<HotlineTaskLine>().ToList();
        return tasks.Count == 0 ? null : new ZoneContent("HotlineTasks", tasks);
    }
}

/// <summary>A line an editor has to look after.</summary>
/// <param name="Id">The item.</param>
/// <param name="Name">The line.</param>
/// <param name="Number">Its number, if it has one.</param>
/// <param name="VerifiedOn">The last check.</param>
/// <param name="Task">What to do.</param>
public sealed record HotlineTaskLine(string Id, string Name, string? Number, DateOnly? VerifiedOn, HotlineTask Task);
