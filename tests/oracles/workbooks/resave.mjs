// Opens workbooks with exceljs and saves them again. Usage: resave.mjs FOLDER FILE ...
import ExcelJS from "exceljs";
import path from "node:path";

const [folder, ...files] = process.argv.slice(2);
for (const file of files) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  await workbook.xlsx.writeFile(path.join(folder, path.basename(file)));
}
