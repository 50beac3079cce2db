using Mono.Cecil;
using Mono.Cecil.Cil;

namespace EapSite.Architecture.Tests.Folders;

/// <summary>Which namespaces of an assembly use which others of the same assembly, read from the compiled code.</summary>
internal sealed class FolderGraph
{
    private readonly Dictionary<(string From, string To), string> _edges = [];

    private FolderGraph(string root) => Root = root;

    /// <summary>The namespace of the assembly's root folder.</summary>
    public string Root { get; }

    /// <summary>Each use with one type that shows it.</summary>
    public IReadOnlyDictionary<(string From, string To), string> Edges => _edges;

    /// <summary>Reads the types whose namespace lies below <paramref name="root"/>.</summary>
    public static FolderGraph Read(string assemblyFile, string root)
    {
        var graph = new FolderGraph(root);
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyFile);
        foreach (var type in assembly.MainModule.Types.Where(type => graph.IsInside(type.Namespace))) graph.Add(type, type);
        return graph;
    }

    private bool IsInside(string name) => name == Root || name.StartsWith(Root + '.', StringComparison.Ordinal);

    private void Add(TypeDefinition outer, TypeDefinition type)
    {
        foreach (var used in Uses(type)) Note(outer, used);
        foreach (var nested in type.NestedTypes) Add(outer, nested);
    }

    private void Note(TypeDefinition from, TypeReference? used)
    {
        switch (used)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments) Note(from, argument);
                Note(from, generic.ElementType);
                return;
            case TypeSpecification specification:
                Note(from, specification.ElementType);
                return;
        }

        while (used.DeclaringType is not null) used = used.DeclaringType;
        if (used.Scope != from.Module || used.Namespace == from.Namespace || !IsInside(used.Namespace)) return;
        _edges.TryAdd((from.Namespace, used.Namespace), $"{from.Name} uses {used.Name}");
    }

    private static IEnumerable<TypeReference?> Uses(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. Attributes(type), .. type.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType)),
        .. type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(property => Attributes(property).Append(property.PropertyType)),
        .. type.Events.Select(raised => raised.EventType),
        .. type.Methods.SelectMany(Uses),
    ];

    private static IEnumerable<TypeReference?> Uses(MethodDefinition method) =>
    [
        method.ReturnType, .. method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)),
        .. Attributes(method), .. method.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType)),
        .. method.HasBody ? Uses(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> Uses(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod generic => [.. generic.GenericArguments, generic.DeclaringType, generic.ReturnType],
            MethodReference called => [called.DeclaringType, called.ReturnType, .. called.Parameters.Select(parameter => parameter.ParameterType)],
            _ => (IEnumerable<TypeReference?>)[],
        }),
    ];

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
        .Concat(attribute.Properties.Select(property => property.Argument)).Select(argument => argument.Value as TypeReference).Prepend(attribute.AttributeType));
}
