using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>A further version was saved.</summary>
public sealed class ContentUpdatedEvent(IStringLocalizer<ContentEvent> localizer) : ContentEvent(nameof(ContentUpdatedEvent), "内容修改", localizer);
