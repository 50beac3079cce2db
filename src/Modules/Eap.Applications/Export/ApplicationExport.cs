using Eap.Applications.Access;
using Eap.Applications.Answers;
using Eap.Applications.Desk;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Export;

/// <summary>The queue as a table to take away. With one form chosen its answers stand in it too; protected ones are masked.</summary>
public sealed class ApplicationExport(SiteDbContext db, DeskQueue queue, ApplicationForms forms, FormDefinitions definitions, AnswerReader answers, IAccess access, SiteClock clock, IStringLocalizer<ApplicationExport> T)
{
    /// <summary>Most rows of a table.</summary>
    public const int MostRows = 5000;

    /// <summary>The table of what the filters leave, where the person may export.</summary>
    public async Task<ExportSheet> SheetAsync(DeskQuery query, CancellationToken cancellationToken)
    {
        var found = await queue.FilterAsync(query, await access.ScopeAsync(nameof(Permissions.ExportApplications), cancellationToken), cancellationToken);
        var records = await found.OrderBy(row => row.FiledUtc).ThenBy(row => row.Id).Take(MostRows + 1).ToListAsync(cancellationToken);
        var form = await forms.FindAsync(query.Type, cancellationToken);
        var labels = form is null ? [] : FormOutline.Of(form.Type).SelectMany(group => group.Fields).ToList();
        var names = form is null ? [] : form.Type.Parts.SelectMany(part => part.Fields.Select(field => (Name: $"{part.Name}.{field.Name}", field.DisplayName))).ToDictionary(field => field.Name, field => field.DisplayName);
        var rows = new List<IReadOnlyList<object?>>(records.Count + 1);
        foreach (var batch in records.Take(MostRows).Chunk(200)) rows.AddRange(await RowsAsync(batch, labels, cancellationToken));
        string[] heads = [T["受理编号"], T["申报"], T["单位"], T["年度"], T["状态"], T["方式"], T["申报时间"], T["最近提交"], T["结论时间"]];
        // Whoever counts the rows must not take them for all there are.
        if (records.Count > MostRows) rows.Add([T["只导出了最早申报的 {0} 条，后面还有。请在列表里按单位、项目或状态筛选后分次导出。", MostRows].Value, .. Enumerable.Repeat<object?>(null, heads.Length - 1 + labels.Count)]);
        return new ExportSheet(form?.Title ?? T["申报"].Value, [.. heads, .. labels.Select(name => names[name])], rows);
    }

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(ApplicationRecord[] records, List<string> fields, CancellationToken cancellationToken)
    {
        var (ids, places) = (records.Select(row => row.ContentItemId).ToList(), records.Select(row => row.OrganizationId).Distinct().ToList());
        var items = await DeskVersions.Of(db, db.Set<ContentItem>().AsNoTracking().Where(item => ids.Contains(item.ContentItemId))).ToDictionaryAsync(item => item.ContentItemId, cancellationToken);
        var units = await db.Set<Organization>().AsNoTracking().Where(row => places.Contains(row.OrganizationId)).ToDictionaryAsync(row => row.OrganizationId, row => row.Name, cancellationToken);
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var record in records)
        {
            var item = items.GetValueOrDefault(record.ContentItemId);
            var said = item is null || fields.Count == 0 ? [] : answers.Texts(item, await definitions.ForAsync(item, cancellationToken));
            rows.Add([
                record.ReceiptNumber, item?.DisplayText, units.GetValueOrDefault(record.OrganizationId), record.Cycle, T[ApplicationProcess.Title(record.Status)].Value,
                (record.Channel == ApplicationChannel.OnBehalf ? T["代录"] : T["在线"]).Value, Local(record.FiledUtc), Local(record.SubmittedUtc), Local(record.DecidedUtc),
                .. fields.Select(field => (object?)said.GetValueOrDefault(field)),
            ]);
        }

        return rows;
    }

    private object? Local(DateTime? utc) => utc is { } moment ? clock.ToLocal(moment) : null;
}
