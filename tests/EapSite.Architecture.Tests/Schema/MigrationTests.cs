using System.Reflection;
using Eap.Platform.Data;
using Eap.Platform.Migrations;
using EapSite.Architecture.Tests.Floors;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace EapSite.Architecture.Tests.Schema;

public sealed class MigrationTests
{
    public static TheoryData<string, DatabaseEngine> Migrations =>
        new(All.SelectMany(migration => Enum.GetValues<DatabaseEngine>().Select(engine => (migration.GetType().FullName!, engine))));

    private static IReadOnlyList<DataMigration> All { get; } =
    [
        .. ModuleSources.Compiled.SelectMany(module => module.Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(DataMigration)) && !type.IsAbstract).Select(type => (DataMigration)Activator.CreateInstance(type)!),
    ];

    [Theory]
    [MemberData(nameof(Migrations))]
    public void Migrations_OnEachEngine_OnlyAdd(string name, DatabaseEngine engine)
    {
        var migration = All.Single(found => found.GetType().FullName == name);

        MigrationRule.Violations(migration, engine).ShouldHold();
        MigrationRule.Unreachable(migration).ShouldHold();
    }

    [Theory]
    [InlineData(typeof(DropsAColumn), "DropColumnOperation does not add")]
    [InlineData(typeof(ChangesAColumn), "AlterColumnOperation does not add")]
    [InlineData(typeof(AddsARequiredColumn), "Thing.Name is neither nullable nor has a default")]
    [InlineData(typeof(DropsATableInSql), "SQL with DROP")]
    public void Planted_StepThatDoesNotAdd_IsFound(Type migration, string problem) => Assert.All(Enum.GetValues<DatabaseEngine>(), engine =>
        Assert.Contains(problem, Assert.Single(MigrationRule.Violations((DataMigration)Activator.CreateInstance(migration)!, engine))));

    [Fact]
    public void Planted_StepNoVersionLeadsTo_IsFound() => Assert.Equal(["UpdateFrom7"], MigrationRule.Unreachable(new SkipsAStep()));

    private abstract class Planted : DataMigration
    {
        public override int Create(SchemaBuilder schema)
        {
            schema.CreateTable("Thing", table => table.Id());
            return 1;
        }

        protected static int Add(SchemaBuilder schema, MigrationOperation operation)
        {
            var operations = typeof(SchemaBuilder).GetProperty("Operations", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;
            ((List<MigrationOperation>)operations.GetValue(schema)!).Add(operation);
            return 2;
        }
    }

    private sealed class DropsAColumn : Planted
    {
        public int UpdateFrom1(SchemaBuilder schema) => Add(schema, new DropColumnOperation { Table = "Thing", Name = "Name" });
    }

    private sealed class ChangesAColumn : Planted
    {
        public int UpdateFrom1(SchemaBuilder schema) => Add(schema, new AlterColumnOperation { Table = "Thing", Name = "Name", ClrType = typeof(string) });
    }

    private sealed class AddsARequiredColumn : Planted
    {
        public int UpdateFrom1(SchemaBuilder schema)
        {
            schema.AddColumn<string>("Thing", "Name", nullable: false);
            return 2;
        }
    }

    private sealed class DropsATableInSql : Planted
    {
        public int UpdateFrom1(SchemaBuilder schema)
        {
            schema.Sql("drop table Thing", "drop table \"Thing\"");
            return 2;
        }
    }

    private sealed class SkipsAStep : Planted
    {
        public int UpdateFrom7(SchemaBuilder schema) => 8;
    }
}
