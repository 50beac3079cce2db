using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Media.Library;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Fields;

internal sealed class MediaFieldDriver(MediaAccess access) : ContentFieldDriver<MediaField, MediaFieldSettings>
{
    private const int MostOffered = 100;
    private const int MostFiles = 50;
    private const int MostText = 300;

    protected override IReadOnlyList<string> Inputs => ["", "Paths", "Texts", "Remove", "Add"];

    protected override bool IsGroup(ContentPartFieldDefinition definition) => true;

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(MediaField field, ContentPartFieldDefinition definition) =>
        new Dictionary<string, IReadOnlyList<string>> { ["Paths"] = field.Paths, ["Texts"] = [.. field.Paths.Select((_, place) => field.TextAt(place))] };

    protected override void Bind(MediaField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Form is not { } form || !input.Has(name)) return;
        var (known, removed) = (field.Paths.ToHashSet(), form[$"{name}.Remove"].ToHashSet());
        var (paths, texts) = (form[$"{name}.Paths"], form[$"{name}.Texts"]);
        var kept = new List<(string Path, string Text)>();
        for (var place = 0; place < paths.Count; place++)
            if (paths[place] is { } path && !removed.Contains(path)) kept.Add((path, PlainInput.Clean(place < texts.Count ? texts[place] : "").Value));
        kept.AddRange(input.All($"{name}.Add").Select(path => (path, "")));
        // A path from elsewhere came with an import; nobody types one.
        kept = [.. kept.Where(file => MediaPath.Id(file.Path) is not null || known.Contains(file.Path)).DistinctBy(file => file.Path)];
        (field.Paths, field.MediaTexts) = ([.. kept.Select(file => file.Path)], [.. kept.Select(file => file.Text)]);
    }

    protected override bool IsEmpty(MediaField field) => field.Paths.Count == 0;

    protected override IEnumerable<string> Validate(MediaField field, MediaFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (!settings.Multiple && field.Paths.Count > 1) yield return "只能有一个文件，请在其余的旁边勾选“去掉”。";
        if (field.Paths.Count > MostFiles) yield return $"最多 {MostFiles} 个文件。";
        if (field.Paths.Any(path => !settings.Allows(MediaPath.Name(path)))) yield return $"这里只能用 {string.Join("、", settings.AllowedExtensions.Select(allowed => allowed.TrimStart('.')))} 文件。";
        if (field.MediaTexts.Any(text => text?.Length > MostText)) yield return $"每条说明最多 {MostText} 个字。";
    }

    protected override async Task<IReadOnlyList<FieldOption>> OptionsAsync(MediaField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken)
    {
        var settings = definition.GetSettings<MediaFieldSettings>();
        var files = await access.ManagedAsync(cancellationToken);
        // A field of pictures asks for pictures: recent documents must not crowd them out.
        if (settings.AllowedExtensions.Count > 0 && settings.AllowedExtensions.All(MediaKinds.IsPicture)) files = files.Where(file => file.Kind == MediaKind.Picture);
        var recent = await files.OrderByDescending(file => file.Id).Take(MostOffered).Select(file => new { file.MediaId, file.Name, file.Kind, file.Length }).ToListAsync(cancellationToken);
        return [.. recent.Where(file => settings.Allows(file.Name)).Select(file => new FieldOption(MediaPath.Of(file.MediaId, file.Name), $"{file.Name}（{file.Kind.Title()}，{MediaSize.Text(file.Length)}）"))];
    }

    protected override IEnumerable<FieldIndex> Index(MediaField field, ContentPartFieldDefinition definition) =>
        field.Paths.Select(MediaPath.Id).OfType<string>().Distinct().Select(id => new ReferenceFieldIndex { Value = id });

    protected override string ToText(MediaField field, ContentPartFieldDefinition definition) => string.Join('、', field.Paths.Select(MediaPath.Name));
}
