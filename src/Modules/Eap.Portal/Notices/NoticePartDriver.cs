using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Portal.Notices.Import;

namespace Eap.Portal.Notices;

/// <summary>Beside the declared fields: a box to paste the original wording into.</summary>
internal sealed class NoticePartDriver(NoticeTextImporter importer) : ContentPartDriver<NoticePart>
{
    protected override Task<EditorBlock?> EditAsync(NoticePart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        var name = context.Name(nameof(part.PastedOriginal));
        var input = new PartInput(name, context.Input.Text(name) ?? "", "粘贴通知原文", "从 Word、公众号或网页复制全文，直接粘在这里，保存时会认出条款和附件表格，填到“通知原文”里，一字不丢。文号、发文单位、日期、附件只在空着时才填。", context.Input.For(name), context.IsLocked);
        return Task.FromResult<EditorBlock?>(new EditorBlock("NoticePart.Edit", new NoticePasteEditor(input, part.ImportNotes ?? [], HasOriginal: !string.IsNullOrEmpty(part.OriginalText.Markdown))));
    }

    protected override Task BindAsync(NoticePart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        var typed = context.Input.Text(context.Name(nameof(part.PastedOriginal)));
        part.PastedOriginal = string.IsNullOrWhiteSpace(typed) ? null : typed;
        return Task.CompletedTask;
    }

    protected override IEnumerable<ContentError> Validate(NoticePart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        // Only what could not be read is still there when a version is checked: the handler has taken everything else in.
        if (part.PastedOriginal is { } pasted && importer.Import(pasted).Error is { } error) yield return new ContentError($"{definition.Name}.{nameof(part.PastedOriginal)}", error);
        // R36: a notice is printed on the day it is signed, or after.
        if (part.ImprintDate.Value < part.OriginalDate.Value) yield return new ContentError($"{definition.Name}.{nameof(part.ImprintDate)}", "印发日期不会早于成文日期：两个日期是不是填反了？");
    }
}

/// <summary>What the paste box shows.</summary>
/// <param name="Paste">The box.</param>
/// <param name="Notes">What to look at after the last import.</param>
/// <param name="HasOriginal">There is an original already; pasting replaces it.</param>
public sealed record NoticePasteEditor(PartInput Paste, IReadOnlyList<string> Notes, bool HasOriginal);
