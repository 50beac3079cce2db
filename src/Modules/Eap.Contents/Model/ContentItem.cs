using System.Text.Json;
using System.Text.Json.Nodes;

namespace Eap.Contents.Model;

/// <summary>One version of a content item: its envelope and its parts. The table holds a row per version.</summary>
public sealed class ContentItem
{
    private readonly Dictionary<string, object> _typed = [];

    /// <summary>Most characters of <see cref="DisplayText"/>.</summary>
    public const int MaxDisplayText = 255;

    private JsonObject? _content;
    private string _data = "{}";

    /// <summary>Database number of this version; never leaves the database.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, the same for all versions.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>26 characters, this version's own.</summary>
    public string ContentItemVersionId { get; set; } = "";

    /// <summary>Name of its type.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>Its title in lists, at most 255 characters.</summary>
    public string DisplayText { get; set; } = "";

    /// <summary>The newest version.</summary>
    public bool Latest { get; set; }

    /// <summary>The version readers see.</summary>
    public bool Published { get; set; }

    /// <summary>When this version was made, UTC.</summary>
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>When it was published, by the server's clock; nobody can type it.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>When the first version was made, UTC.</summary>
    public DateTime? CreatedUtc { get; set; }

    /// <summary>Account id of the owner.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Account name of who made this version.</summary>
    public string Author { get; set; } = "";

    /// <summary>The organisation it belongs to; grants count there and above.</summary>
    public string OrganizationId { get; set; } = "";

    /// <summary>Who may read it; copied from its type so that one query can filter.</summary>
    public Visibility Visibility { get; set; }

    /// <summary>The version of the type's definition it was made with.</summary>
    public int DefinitionVersion { get; set; }

    /// <summary>A text that lost a race: kept in history so that nothing typed is gone.</summary>
    public bool IsConflict { get; set; }

    /// <summary>The parts as JSON text, as stored.</summary>
    public string Data
    {
        get => _content is null ? _data : _content.ToJsonString(ContentJson.Options);
        set
        {
            _data = value;
            _content = null;
            _typed.Clear();
        }
    }

    /// <summary>The parts as JSON. Change typed parts through <see cref="Apply{T}"/>; what you change here directly is not seen by typed copies taken before.</summary>
    public JsonObject Content => _content ??= JsonNode.Parse(_data) as JsonObject ?? [];

    /// <summary>A typed copy of a part; null when the item has none.</summary>
    public T? As<T>() where T : ContentPart => As<T>(typeof(T).Name);

    /// <summary>A typed copy of the part attached under this name.</summary>
    public T? As<T>(string name) where T : ContentPart
    {
        if (_typed.TryGetValue(name, out var known) && known is T part) return part;
        if (Content[name] is not JsonObject json) return null;
        var typed = json.Deserialize<T>(ContentJson.Options)!;
        _typed[name] = typed;
        return typed;
    }

    /// <summary>Like <see cref="As{T}()"/>, an empty part when there is none.</summary>
    public T GetOrCreate<T>() where T : ContentPart, new() => As<T>() ?? new T();

    /// <summary>True when the item holds the part.</summary>
    public bool Has<T>() where T : ContentPart => Content.ContainsKey(typeof(T).Name);

    /// <summary>Puts a typed part into the item.</summary>
    public ContentItem Apply<T>(T part) where T : ContentPart => Apply(part.GetType().Name, part);

    /// <summary>Puts a typed part into the item under this name.</summary>
    public ContentItem Apply(string name, ContentPart part)
    {
        Content[name] = JsonSerializer.SerializeToNode(part, part.GetType(), ContentJson.Options);
        _typed[name] = part;
        return this;
    }

    /// <summary>Changes a typed part and puts it back.</summary>
    public ContentItem Alter<T>(Action<T> change) where T : ContentPart, new()
    {
        var part = GetOrCreate<T>();
        change(part);
        return Apply(part);
    }

    /// <summary>Puts a part's JSON into the item.</summary>
    public void SetPart(string name, JsonObject json)
    {
        Content[name] = json.Parent is null ? json : json.DeepClone();
        _typed.Remove(name);
    }

    /// <summary>A new row with the same envelope and parts; not in the database.</summary>
    public ContentItem Copy() => new()
    {
        ContentItemId = ContentItemId, ContentItemVersionId = ContentItemVersionId, ContentType = ContentType, DisplayText = DisplayText,
        Latest = Latest, Published = Published, ModifiedUtc = ModifiedUtc, PublishedUtc = PublishedUtc, CreatedUtc = CreatedUtc, Owner = Owner, Author = Author,
        OrganizationId = OrganizationId, Visibility = Visibility, DefinitionVersion = DefinitionVersion, IsConflict = IsConflict, Data = Data,
    };
}
