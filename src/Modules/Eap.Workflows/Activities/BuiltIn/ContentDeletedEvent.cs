using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>It was removed.</summary>
public sealed class ContentDeletedEvent(IStringLocalizer<ContentEvent> localizer) : ContentEvent(nameof(ContentDeletedEvent), "内容删除", localizer);
