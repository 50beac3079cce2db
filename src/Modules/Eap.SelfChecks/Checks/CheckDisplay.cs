using Eap.Contents.Display;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Portal.Help;
using Eap.Portal.Hotlines;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>The view models of a check: <see cref="CheckSummary"/> in lists, <see cref="CheckPage"/> on its page. All results stand in the page: nothing is asked for by what somebody answered.</summary>
public sealed class CheckDisplay(HotlineDirectory hotlines)
{
    /// <summary>The model; of a draft as well.</summary>
    public async Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken) =>
        displayType == ContentDisplay.Detail ? await PageAsync(item, cancellationToken) : Summary(item);

    /// <summary>A check in a list.</summary>
    public static CheckSummary Summary(ContentItem item)
    {
        var scale = item.GetOrCreate<ScalePart>().Scale;
        return new CheckSummary(item.DisplayText, item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? "/" + path : "#", scale?.About ?? "", scale?.Items.Count ?? 0, item.ContentType == CheckTypes.Checkup);
    }

    /// <summary>The scale, when nothing stands between it and its readers.</summary>
    public static Scale? Offered(ContentItem item) => item.GetOrCreate<ScalePart>().Scale is { } scale && ScaleProblems.Of(scale).Count == 0 ? scale : null;

    private async Task<CheckPage> PageAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var (scale, lines) = (Offered(item), await hotlines.ArrangeAsync(cancellationToken));
        return new CheckPage { Head = Summary(item), Scale = scale, Numbers = scale is null ? "" : CheckNumbers.Of(scale), Help = new HelpCard(lines), Bar = new HelpBarModel(lines) };
    }
}

internal sealed class ScaleDisplay(CheckDisplay display) : IContentTypeDisplay
{
    public string ContentType => CheckTypes.Scale;

    public Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken) => display.BuildAsync(item, displayType, cancellationToken);
}

internal sealed class CheckupDisplay(CheckDisplay display) : IContentTypeDisplay
{
    public string ContentType => CheckTypes.Checkup;

    public Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken) => display.BuildAsync(item, displayType, cancellationToken);
}
