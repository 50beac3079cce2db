using System.Text.RegularExpressions;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Contents.Routing;

internal sealed partial class AutoroutePartDriver : ContentPartDriver<AutoroutePart>
{
    private static readonly string[] Reserved = ["admin", "login", "logout", "activate", "account", "media", "search", "help", "my", "apply", "verify", "error", "health", "display", "_content"];

    public override string Label => "网址";

    protected override Task<EditorBlock?> EditAsync(AutoroutePart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        var name = context.Name(nameof(part.Path));
        return Task.FromResult<EditorBlock?>(new EditorBlock("AutoroutePart.Edit", new PartInput(name, context.Input.Text(name) ?? part.Path ?? "", "网址", "留空则按标题的拼音生成。改动后，旧网址会自动转到新网址。", context.Input.For(name), context.IsLocked)));
    }

    protected override Task BindAsync(AutoroutePart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        if (context.Input.Text(context.Name(nameof(part.Path))) is { } typed) part.Path = typed.Trim().Trim('/').ToLowerInvariant();
        return Task.CompletedTask;
    }

    protected override IEnumerable<ContentError> Validate(AutoroutePart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        if (string.IsNullOrEmpty(part.Path)) yield break;
        var field = $"{definition.Name}.Path";
        if (part.Path.Length > 400) yield return new ContentError(field, "网址太长，最多 400 个字符。");
        else if (!Shape().IsMatch(part.Path)) yield return new ContentError(field, "网址只能用小写字母、数字、连字符和斜线，例如 articles/shui-mian。");
        else if (Reserved.Contains(part.Path.Split('/')[0])) yield return new ContentError(field, $"网址不能以 {part.Path.Split('/')[0]} 开头，它另有用途。");
    }

    protected override string ToText(AutoroutePart part) => string.IsNullOrEmpty(part.Path) ? "" : $"/{part.Path}";

    [GeneratedRegex("^[a-z0-9]+(?:[-_][a-z0-9]+)*(?:/[a-z0-9]+(?:[-_][a-z0-9]+)*)*$")]
    private static partial Regex Shape();
}
