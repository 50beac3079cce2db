using Eap.Contents.Definitions;

namespace Eap.Contents.Admin.Types.Shaping;

/// <summary>What modules declare in code: administrators add to it, and leave it as it is, because code reads it.</summary>
public sealed class DeclaredDefinitions
{
    private readonly HashSet<string> _types = [];
    private readonly HashSet<(string Part, string Field)> _fields = [];
    private readonly HashSet<string> _parts = [];

    /// <summary>Asks every declaration once.</summary>
    public DeclaredDefinitions(IEnumerable<ContentDeclaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            var declared = new ContentDeclarations();
            declaration.Declare(declared);
            _types.UnionWith(declared.Types.Keys);
            _parts.UnionWith(declared.Parts.Keys.Concat(declared.Types.Values.SelectMany(type => type.Parts).Select(part => part.PartName)));
            _fields.UnionWith(declared.Parts.SelectMany(part => part.Value.Fields.Select(field => (part.Key, field.Name))));
        }
    }

    /// <summary>The type is brought by a module.</summary>
    public bool HasType(string name) => _types.Contains(name);

    /// <summary>A module knows a part of this name.</summary>
    public bool HasPart(string name) => _parts.Contains(name);

    /// <summary>The field is brought by a module.</summary>
    public bool HasField(string part, string field) => _fields.Contains((part, field));
}
