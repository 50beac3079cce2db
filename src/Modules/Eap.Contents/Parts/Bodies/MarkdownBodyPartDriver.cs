using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Handlers;
using Eap.Contents.Markdown;
using Eap.Contents.Model;

namespace Eap.Contents.Parts.Bodies;

internal sealed class MarkdownBodyPartDriver(MarkdownRenderer markdown) : ContentPartDriver<MarkdownBodyPart>
{
    public override string Label => "正文";

    protected override Task<EditorBlock?> EditAsync(MarkdownBodyPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        var name = context.Name(nameof(part.Markdown));
        return Task.FromResult<EditorBlock?>(new EditorBlock("MarkdownBodyPart.Edit", new PartInput(name, context.Input.Text(name) ?? part.Markdown ?? "", "正文", null, context.Input.For(name), context.IsLocked)));
    }

    protected override Task BindAsync(MarkdownBodyPart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        if (context.Input.Text(context.Name(nameof(part.Markdown))) is { } typed) part.Markdown = MultiLine.Clean(typed);
        return Task.CompletedTask;
    }

    protected override IEnumerable<ContentError> Validate(MarkdownBodyPart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        var field = $"{definition.Name}.Markdown";
        if (string.IsNullOrWhiteSpace(part.Markdown))
        {
            if (publishing && !definition.GetSettings<MarkdownBodyPartSettings>().IsOptional) yield return new ContentError(field, "请填写正文。");
            yield break;
        }

        if (part.Markdown.Length > MultiLine.MaxLength) yield return new ContentError(field, $"正文最多 {MultiLine.MaxLength / 10_000} 万字，请分成几篇。");
        if (!publishing) yield break;
        foreach (var message in markdown.Check(part.Markdown).Distinct()) yield return new ContentError(field, message);
    }

    protected override Task<DisplayBlock?> DisplayAsync(MarkdownBodyPart part, ContentItem item, string displayType, CancellationToken cancellationToken) => Task.FromResult(
        displayType == ContentDisplay.Detail && !string.IsNullOrWhiteSpace(part.Markdown) ? new DisplayBlock("MarkdownBodyPart.Detail", new MarkdownBody(markdown.ToHtml(part.Markdown))) : null);

    protected override string ToText(MarkdownBodyPart part) => markdown.ToPlainText(part.Markdown);
}
