using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>It was taken from the readers.</summary>
public sealed class ContentUnpublishedEvent(IStringLocalizer<ContentEvent> localizer) : ContentEvent(nameof(ContentUnpublishedEvent), "内容撤下", localizer);
