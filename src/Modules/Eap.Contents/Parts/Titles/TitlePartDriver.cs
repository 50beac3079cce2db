using System.Globalization;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Platform.Text;

namespace Eap.Contents.Parts.Titles;

internal sealed class TitlePartDriver : ContentPartDriver<TitlePart>
{
    private const int MaxLength = 120;

    public override string Label => "标题";

    protected override Task<EditorBlock?> EditAsync(TitlePart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        var name = context.Name(nameof(part.Title));
        return Task.FromResult<EditorBlock?>(new EditorBlock("TitlePart.Edit", new PartInput(name, context.Input.Text(name) ?? part.Title ?? "", "标题", null, context.Input.For(name), context.IsLocked)));
    }

    protected override Task BindAsync(TitlePart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        if (context.Input.Text(context.Name(nameof(part.Title))) is { } typed) part.Title = PlainInput.Clean(typed).Value;
        return Task.CompletedTask;
    }

    protected override IEnumerable<ContentError> Validate(TitlePart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        var length = new StringInfo(part.Title ?? "").LengthInTextElements;
        if (publishing && length == 0) yield return new ContentError($"{definition.Name}.Title", "请填写标题。");
        if (length > MaxLength) yield return new ContentError($"{definition.Name}.Title", $"标题最多 {MaxLength} 个字，现在是 {length} 个，请删去 {length - MaxLength} 个。");
    }

    protected override string ToText(TitlePart part) => part.Title ?? "";
}
