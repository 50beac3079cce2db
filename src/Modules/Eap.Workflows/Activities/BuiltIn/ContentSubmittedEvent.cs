using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Ours: its author handed it in for review or decision.</summary>
public sealed class ContentSubmittedEvent(IStringLocalizer<ContentEvent> localizer) : ContentEvent(nameof(ContentSubmittedEvent), "内容提交", localizer);
