using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;

namespace Eap.Contents.Admin.Types.Shaping;

/// <summary>Changes of a definition in memory. A type's own fields stand on the part named like the type, as in Orchard Core.</summary>
internal static class TypeShape
{
    private const string OwnPosition = "500";

    public static IReadOnlyList<ContentPartFieldDefinition> OwnFields(this ContentTypeDefinition type) => type.Part(type.Name)?.Fields ?? [];

    public static ContentPartFieldDefinition? OwnField(this ContentTypeDefinition type, string name) => type.OwnFields().FirstOrDefault(field => field.Name == name);

    /// <summary>The type with these fields of its own, numbered in this order; its own part is attached when it was not.</summary>
    public static ContentTypeDefinition WithOwnFields(this ContentTypeDefinition type, IEnumerable<ContentPartFieldDefinition> fields)
    {
        IReadOnlyList<ContentPartFieldDefinition> numbered = [.. fields.Select((field, place) => field.With<ContentPartFieldSettings>(settings => settings.Position = (place + 1).ToString(CultureInfo.InvariantCulture)))];
        if (type.Part(type.Name) is { } own) return type with { Parts = [.. type.Parts.Select(part => part == own ? own with { Fields = numbered } : part)] };
        var settings = new JsonObject { [nameof(ContentTypePartSettings)] = new JsonObject { [nameof(ContentTypePartSettings.Position)] = OwnPosition } };
        return type with { Parts = [.. type.Parts, new ContentTypePartDefinition { Name = type.Name, PartName = type.Name, Settings = settings, Fields = numbered }] };
    }

    public static ContentTypeDefinition With<T>(this ContentTypeDefinition type, Action<T> change) where T : class, new()
    {
        var bag = type.Settings.DeepClone().AsObject();
        KindInputs<T>.Change(bag, change);
        return type with { Settings = bag };
    }

    public static ContentPartFieldDefinition With<T>(this ContentPartFieldDefinition field, Action<T> change) where T : class, new()
    {
        var bag = field.Settings.DeepClone().AsObject();
        KindInputs<T>.Change(bag, change);
        return field with { Settings = bag };
    }

    /// <summary>The fields as the form shows them: those of no section first, then section by section.</summary>
    public static IReadOnlyList<(FormSection? Section, IReadOnlyList<ContentPartFieldDefinition> Fields)> BySection(this ContentTypeDefinition type)
    {
        var sections = type.GetSettings<FormSettings>().Sections;
        var fields = type.OwnFields().ToLookup(field => sections.FirstOrDefault(section => section.Name == field.GetSettings<FormFieldSettings>().Section));
        return [.. sections.Prepend(null).Select(section => (section, (IReadOnlyList<ContentPartFieldDefinition>)[.. fields[section]]))];
    }

    /// <summary>Moves a field among those of its section; null when it is at the edge.</summary>
    public static ContentTypeDefinition? Moved(this ContentTypeDefinition type, string field, bool up)
    {
        var section = type.BySection().First(found => found.Fields.Any(own => own.Name == field)).Fields.ToList();
        if (Neighbour(section.FindIndex(own => own.Name == field), section.Count, up) is not { } other) return null;
        var (first, second) = (type.OwnField(field)!, section[other]);
        return type.WithOwnFields(type.OwnFields().Select(own => own == first ? second : own == second ? first : own));
    }

    /// <summary>Moves a section; null when it is at the edge.</summary>
    public static ContentTypeDefinition? MovedSection(this ContentTypeDefinition type, string section, bool up)
    {
        var sections = type.GetSettings<FormSettings>().Sections;
        var place = sections.FindIndex(found => found.Name == section);
        return place >= 0 && Neighbour(place, sections.Count, up) is { } other
            ? type.With<FormSettings>(form => (form.Sections[place], form.Sections[other]) = (form.Sections[other], form.Sections[place]))
            : null;
    }

    private static int? Neighbour(int place, int count, bool up) => (up ? place - 1 : place + 1) is var other && other >= 0 && other < count ? other : null;
}
