using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;

namespace Eap.Applications.Filing;

/// <summary>Which fields the unit may change now: all of a draft, those named of a return, none otherwise. What the site fills in for good, or an office, is never open.</summary>
public static class OpenFields
{
    /// <summary>Fields of a form, <c>Part.Field</c>, the unit can be asked to change: neither the site's nor an office's.</summary>
    public static IReadOnlySet<string> Askable(ContentTypeDefinition type)
    {
        var locked = Locked(type);
        return type.Parts.SelectMany(part => part.Fields.Select(field => $"{part.Name}.{field.Name}")).Where(name => !locked.Contains(name)).ToHashSet();
    }

    /// <summary>The rule over the fields.</summary>
    /// <param name="status">Where the application stands.</param>
    /// <param name="asked">The open return; null when there is none.</param>
    /// <param name="type">The form.</param>
    public static FieldAccess Of(ApplicationStatus status, ReturnRequest? asked, ContentTypeDefinition type)
    {
        var locked = Locked(type);
        var named = asked?.Fields.Select(field => field.Name).ToHashSet() ?? [];
        return status switch
        {
            ApplicationStatus.Draft => new FieldAccess((part, field) => field is not null && locked.Contains($"{part}.{field}") ? FieldAccessLevel.Locked : FieldAccessLevel.Editable),
            ApplicationStatus.Returned => new FieldAccess((part, field) => field is not null && named.Contains($"{part}.{field}") && !locked.Contains($"{part}.{field}") ? FieldAccessLevel.Editable : FieldAccessLevel.Locked),
            _ => FieldAccess.ReadOnly,
        };
    }

    private static HashSet<string> Locked(ContentTypeDefinition type) =>
        type.Parts.SelectMany(part => part.Fields.Where(field => field.GetSettings<ApplicationFieldSettings>() is { Locked: true } or { ByOffice: true }).Select(field => $"{part.Name}.{field.Name}")).ToHashSet();
}
