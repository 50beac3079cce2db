using Eap.Contents.Handlers;

namespace Eap.Contents.Parts.Titles;

/// <summary>The display text follows the title.</summary>
internal sealed class TitlePartHandler : ContentHandlerBase
{
    public override Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.As<TitlePart>() is not { } part) return Task.CompletedTask;
        var text = string.IsNullOrWhiteSpace(part.Title) ? "（无标题）" : part.Title;
        // The column takes 255; cutting must not split a rare character (a surrogate pair).
        context.Item.DisplayText = text.Length <= 255 ? text : text[..(char.IsHighSurrogate(text[254]) ? 254 : 255)];
        return Task.CompletedTask;
    }
}
