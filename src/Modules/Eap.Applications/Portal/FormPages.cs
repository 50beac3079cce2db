using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Applications.Rules;
using Eap.Contents.Comparison;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Portal;

/// <summary>Makes the pages of a form.</summary>
public sealed class FormPages(SiteDbContext db, ContentEditor editor, OrganizationDirectory organizations, ContentComparer comparer, FilingOccasions occasions, IEnumerable<IFieldHints> hints, IEnumerable<IFormDemands> demands)
{
    /// <summary>The page of a group; of all groups without one.</summary>
    public async Task<FormPage> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, string? step, bool all, EditorInput input, CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(record, cancellationToken);
        var steps = FormOutline.Of(form.Type);
        // What is to be corrected stands on one page: there is little of it.
        var shown = all || asked is not null ? null : steps.FirstOrDefault(found => found.Name == step) ?? steps.FirstOrDefault();
        var sections = await editor.BuildAsync(item, form.Type, OpenFields.Of(record.Status, asked, form.Type), input, cancellationToken);
        var blocks = sections.SelectMany(section => section.Blocks).Where(block => block.Model is FieldEditor).ToDictionary(block => ((FieldEditor)block.Model).Name);
        var groups = (shown is null ? steps : [shown]).Select(group => (group, Blocks: (IReadOnlyList<EditorBlock>)[.. group.Fields.Where(blocks.ContainsKey).Select(field => blocks[field]).Where(block => asked is null || !((FieldEditor)block.Model).IsLocked)]))
            .Where(group => group.Blocks.Count > 0).ToList();
        return new FormPage
        {
            Form = form, Record = record, Item = item, VersionId = item.ContentItemVersionId, Steps = steps, Step = shown, Groups = groups, Asked = asked, Errors = Here(input, groups), Hints = await HintsAsync(form, cancellationToken), Demanded = await DemandedAsync(form, cancellationToken),
            Occasion = record.FiledUtc is null ? (await occasions.NowAsync(cancellationToken)).GetValueOrDefault(form.Name) : null,
            Organization = (await organizations.FindAsync(record.OrganizationId, cancellationToken))?.Name ?? "",
        };
    }

    /// <summary>Which fields take files now.</summary>
    public async Task<FieldAccess> OpenAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, CancellationToken cancellationToken) =>
        FormAccess.Of(form.Type, item, OpenFields.Of(record.Status, await AskedAsync(record, cancellationToken), form.Type));

    /// <summary>The page after another window saved the same fields.</summary>
    public async Task<FormPage> CollidedAsync(FormPage page, DraftSave save, CancellationToken cancellationToken) =>
        page with { IsCollided = true, VersionId = save.VersionId ?? page.VersionId, Differences = save is { Theirs: { } theirs, Item: { } mine } ? await comparer.CompareAsync(theirs, mine, cancellationToken) : [] };

    private async Task<IReadOnlyDictionary<string, string>> HintsAsync(ApplicationForm form, CancellationToken cancellationToken)
    {
        var lines = new Dictionary<string, string>();
        foreach (var source in hints.Where(source => source.ContentType == form.Name))
            foreach (var (field, line) in await source.OfAsync(cancellationToken)) lines[field] = line;
        return lines;
    }

    private async Task<IReadOnlySet<string>> DemandedAsync(ApplicationForm form, CancellationToken cancellationToken)
    {
        var demanded = new HashSet<string>();
        foreach (var source in demands) demanded.UnionWith(await source.OfAsync(form.Name, cancellationToken));
        return demanded;
    }

    private Task<ReturnRequest?> AskedAsync(ApplicationRecord record, CancellationToken cancellationToken) =>
        db.Set<ReturnRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == record.ContentItemId && row.IsOpen, cancellationToken);

    // What is wrong elsewhere is said where the answers are checked.
    private static IReadOnlyList<Contents.Handlers.ContentError> Here(EditorInput input, List<(QuestionGroup Step, IReadOnlyList<EditorBlock> Blocks)> groups)
    {
        var shown = groups.SelectMany(group => group.Step.Fields).ToHashSet();
        return [.. input.Errors.Where(error => error.Field.Length == 0 || shown.Contains(error.Field))];
    }
}
