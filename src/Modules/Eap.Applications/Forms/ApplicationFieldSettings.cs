using Eap.Contents.Definitions;

namespace Eap.Applications.Forms;

/// <summary>On a field of a form: what the site knows about the unit and fills in.</summary>
public sealed class ApplicationFieldSettings
{
    /// <summary>What it is filled from; <see cref="SiteFact.None"/>: nothing.</summary>
    public SiteFact FillFrom { get; set; }

    /// <summary>The site's value stands: it is worked out again at every save, whatever was sent. Otherwise it is only a beginning.</summary>
    public bool Locked { get; set; }

    /// <summary>An office fills it in, at the step of the process that names it; the unit never does. On paper it stands as an opinion with room for signature and seal.</summary>
    public bool ByOffice { get; set; }

    /// <summary>True when one of the form's questions is the unit's name.</summary>
    public static bool NamesUnit(ContentTypeDefinition type) =>
        type.Parts.Any(part => part.Fields.Any(field => field.GetSettings<ApplicationFieldSettings>().FillFrom == SiteFact.OrganizationName));

    /// <summary>Fields of a form an office fills in, as <c>Part.Field</c>.</summary>
    public static IReadOnlySet<string> OfOffices(ContentTypeDefinition type) =>
        type.Parts.SelectMany(part => part.Fields.Where(field => field.GetSettings<ApplicationFieldSettings>().ByOffice).Select(field => $"{part.Name}.{field.Name}")).ToHashSet();
}
