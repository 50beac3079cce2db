using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>The first version was saved.</summary>
public sealed class ContentCreatedEvent(IStringLocalizer<ContentEvent> localizer) : ContentEvent(nameof(ContentCreatedEvent), "内容新建", localizer);
