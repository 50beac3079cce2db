using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>It was published.</summary>
public sealed class ContentPublishedEvent(IStringLocalizer<ContentEvent> localizer) : ContentEvent(nameof(ContentPublishedEvent), "内容发布", localizer);
