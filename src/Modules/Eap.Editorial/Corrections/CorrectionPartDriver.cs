using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Corrections;

internal sealed class CorrectionPartDriver(SiteDbContext db) : ContentPartDriver<CorrectionPart>
{
    public override string Label => "更正说明";

    protected override async Task<EditorBlock?> EditAsync(CorrectionPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        // A first text has nothing to correct.
        if (await SeenAsync(context.Item, cancellationToken) is not { } seen) return null;
        var name = context.Name(nameof(part.Note));
        var value = context.Input.Text(name) ?? (part.Of == seen ? part.Note : null) ?? "";
        return new EditorBlock("CorrectionPart.Edit", new PartInput(name, value, Label, "读者已经看过这一条。改了什么、为什么改，用一两句话写清；发布后连同日期显示在页面上。", context.Input.For(name), context.IsLocked));
    }

    protected override async Task BindAsync(CorrectionPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        if (context.Input.Text(context.Name(nameof(part.Note))) is not { } typed) return;
        var note = MultiLine.Clean(typed)?.Trim();
        var seen = await SeenAsync(context.Item, cancellationToken);
        (part.Note, part.Of) = seen is null || string.IsNullOrEmpty(note) ? (null, null) : (note, seen);
    }

    protected override IEnumerable<ContentError> Validate(CorrectionPart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        if (part.Note?.Length > CorrectionPart.MaxLength) yield return new ContentError($"{definition.Name}.{nameof(part.Note)}", $"更正说明最多 {CorrectionPart.MaxLength} 个字。");
    }

    protected override string ToText(CorrectionPart part) => part.Note ?? "";

    // What was taken from the readers is corrected too when it comes back changed.
    private async Task<string?> SeenAsync(ContentItem item, CancellationToken cancellationToken) =>
        await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == item.ContentItemId && row.Published).Select(row => row.ContentItemVersionId).FirstOrDefaultAsync(cancellationToken)
        ?? await db.Set<Manuscript>().AsNoTracking().Where(row => row.ContentItemId == item.ContentItemId).Select(row => row.GoneVersionId).FirstOrDefaultAsync(cancellationToken);
}
