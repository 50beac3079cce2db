using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;

namespace Eap.SelfChecks.Relax;

/// <summary>The view models of an exercise: <see cref="ExerciseSummary"/> in lists, <see cref="ExercisePage"/> on its page.</summary>
internal sealed class ExerciseDisplay(MarkdownRenderer markdown) : IContentTypeDisplay
{
    public string ContentType => ExerciseType.Name;

    public Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken) =>
        Task.FromResult<object>(displayType == ContentDisplay.Detail ? Page(item) : Summary(item));

    /// <summary>An exercise in a list.</summary>
    public static ExerciseSummary Summary(ContentItem item)
    {
        var part = item.GetOrCreate<ExercisePart>();
        return Summary(item, part, ExercisePlan.Of(part.Steps, part.Rounds.Value));
    }

    private static ExerciseSummary Summary(ContentItem item, ExercisePart part, ExercisePlan plan) =>
        new(item.DisplayText, item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? "/" + path : "#", ExerciseKind.Text(part.Kind.Text), part.Summary.Text ?? "", plan.Minutes);

    private ExercisePage Page(ContentItem item)
    {
        var part = item.GetOrCreate<ExercisePart>();
        var plan = ExercisePlan.Of(part.Steps, part.Rounds.Value);
        return new ExercisePage
        {
            Head = Summary(item, part, plan), Plan = plan, BodyHtml = markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown),
            WhenToStop = part.WhenToStop.Values, Source = part.Source.Text, ReviewedBy = part.ReviewedBy.Text,
        };
    }
}
